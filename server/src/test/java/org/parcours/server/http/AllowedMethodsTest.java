package org.parcours.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowedMethodsTest {
    @Test
    void areThoseOfTheDescription() {
        AllowedMethods methods = new AllowedMethods();
        assertThat(methods.of("/api/v1/session")).contains("GET, POST, DELETE");
        assertThat(methods.of("/api/v1/campaigns/import")).isPresent();
        assertThat(methods.of("/api/v1/campaigns/x/versions/2/restore")).contains("POST");
        assertThat(methods.of("/api/v1/nothing/at/all")).isEmpty();
    }
}
