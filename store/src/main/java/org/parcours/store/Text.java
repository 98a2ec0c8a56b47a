package org.parcours.store;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text that both databases give back as it was: neither U+0000 nor half a surrogate pair. */
final class Text {
    private Text() {}

    /** The text itself, or a refusal that names it. */
    static String kept(String what, String text) {
        if (text.indexOf('\0') >= 0 || !encodable(text)) {
            throw new TextRefused("The " + what
                    + " holds U+0000 or half a surrogate pair, which cannot be kept.\nRemove the character.");
        }
        return text;
    }

    /** A name of 1 to 200 characters, or a refusal. */
    static String name(String what, String text) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > 200) {
            throw new TextRefused("The " + what + " has " + length + " characters, but must have 1 to 200.");
        }
        return kept(what, text);
    }

    private static boolean encodable(String text) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException unpaired) {
            return false;
        }
    }
}
