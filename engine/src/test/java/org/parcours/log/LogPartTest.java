package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogPartTest {
    private static final JourneyLog WHOLE = TextLog.log("""
            journey_id,step,state,action,reward,next_state,terminal,propensity,q_value,state_value,timestamp,reaction,x_age,x_town
            b,0,new,mail,1,warm,false,0.5,7,8,2026-01-01,open,30,Lyon
            b,1,warm,call,2,,true,0.25,7,8,2026-01-02,,31,Lyon
            a,0,new,call,3,cold,false,0.5,7,8,2026-01-03,open,,Nice
            c,0,cold,mail,4,new,false,1,7,8,2026-01-04,buy,40,Brest
            """);

    @Test
    void aPartKeepsItsJourneysAndAllNumbersOfNames() {
        LogPart part = LogPart.of(WHOLE, journey -> !WHOLE.journeyId(journey).equals("a"));
        JourneyLog log = part.log();
        assertThat(log.journeys()).isEqualTo(2);
        assertThat(log.steps()).isEqualTo(3);
        assertThat(log.journeyId(0)).isEqualTo("b");
        assertThat(log.journeyId(1)).isEqualTo("c");
        for (int row = 0; row < log.steps(); row++) {
            int of = part.rowOfWhole(row);
            assertThat(log.state(row)).isEqualTo(WHOLE.state(of));
            assertThat(log.action(row)).isEqualTo(WHOLE.action(of));
            assertThat(log.reward(row)).isEqualTo(WHOLE.reward(of));
            assertThat(log.nextState(row)).isEqualTo(WHOLE.nextState(of));
            assertThat(log.isTerminal(row)).isEqualTo(WHOLE.isTerminal(of));
            assertThat(log.isCutOff(row)).isEqualTo(WHOLE.isCutOff(of));
            assertThat(log.propensity(row)).isEqualTo(WHOLE.propensity(of));
            assertThat(log.findTime(row)).isEqualTo(WHOLE.findTime(of));
            assertThat(log.findReaction(row)).isEqualTo(WHOLE.findReaction(of));
        }
        assertThat(log.states().list()).isEqualTo(WHOLE.states().list());
        assertThat(log.cutOffs()).isEqualTo(1);
        assertThat(log.features().get(0)).isInstanceOfSatisfying(Feature.Numbers.class, age -> {
            assertThat(age.value(1)).isEqualTo(31);
            assertThat(age.value(2)).isEqualTo(40);
        });
        assertThat(log.features().get(1))
                .isInstanceOfSatisfying(
                        Feature.Texts.class,
                        town -> assertThat(town.names().name(town.code(2))).isEqualTo("Brest"));
    }

    @Test
    void whatBelongsToATargetPolicyIsLeftOut() {
        JourneyLog log = LogPart.of(WHOLE, journey -> true).log();
        assertThat(WHOLE.has(LogColumn.Q_VALUE)).isTrue();
        assertThat(log.has(LogColumn.Q_VALUE)).isFalse();
        assertThat(log.has(LogColumn.STATE_VALUE)).isFalse();
        assertThat(log.has(LogColumn.PROPENSITY)).isTrue();
    }
}
