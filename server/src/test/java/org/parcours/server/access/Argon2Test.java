package org.parcours.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Argon2Test {
    /** From the tests of the reference implementation: Argon2id, version 1.3, 2 passes, 1 lane. */
    @Test
    void hashesAsTheReferenceDoes() {
        byte[] salt = "somesalt".getBytes(StandardCharsets.US_ASCII);
        assertThat(HexFormat.of().formatHex(Argon2.hash("password", salt, 256, 2, 1, 32)))
                .isEqualTo("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
        assertThat(HexFormat.of().formatHex(Argon2.hash("password", salt, 65536, 2, 1, 32)))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void readsTheFormatOfOthers() {
        String stored = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertThat(Argon2.matches("password", stored)).isTrue();
        assertThat(Argon2.matches("Password", stored)).isFalse();
    }

    @Test
    void everyHashHasASaltOfItsOwn() {
        String one = Argon2.hash("correct horse battery");
        String other = Argon2.hash("correct horse battery");
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
        assertThat(Argon2.matches("correct horse battery", one)).isTrue();
        assertThat(Argon2.matches("correct horse battery", other)).isTrue();
    }
}
