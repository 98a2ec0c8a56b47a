package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignChanges;

class ChangeDocumentTest {
    private static Campaign campaign(String text) {
        return CampaignFile.parse("c.json", text.replace('\'', '"')).plain();
    }

    private static List<String> changes(String before, String after) {
        return CampaignChanges.between(campaign(before), campaign(after)).stream()
                .map(change -> ChangeDocument.of(change).toString().replace('"', '\''))
                .toList();
    }

    @Test
    void everyKindSaysWhatWasAndWhatWillBe() {
        String before = "{'name':'a','world':'w','budget':2.5,'start':{'channel':'c','message':'m','wait_days':3,"
                + "'on':{'x':{'channel':'c','message':'m'},'z':{'channel':'c','message':'m','note':'old'}}}}";
        String after = "{'name':'b','world':'w','audience':7,'start':{'channel':'d','message':'m',"
                + "'on':{'y':{'channel':'e','message':'m','on':{'x':{'channel':'c','message':'m'}}},"
                + "'z':{'channel':'c','message':'m'}}}}";
        assertThat(changes(before, after))
                .containsExactly(
                        "{'kind':'field','path':'name','before':'a','after':'b'}",
                        "{'kind':'field','path':'audience','before':null,'after':7}",
                        "{'kind':'field','path':'budget','before':2.5,'after':null}",
                        "{'kind':'replace','path':'','before':{'channel':'c','message':'m','wait_days':3},"
                                + "'after':{'channel':'d','message':'m'}}",
                        "{'kind':'remove','path':'x','before':{'channel':'c','message':'m'},'after':null}",
                        "{'kind':'add','path':'y','before':null,'after':{'channel':'e','message':'m',"
                                + "'on':{'x':{'channel':'c','message':'m'}}}}",
                        "{'kind':'note','path':'z','before':'old','after':null}");
    }
}
