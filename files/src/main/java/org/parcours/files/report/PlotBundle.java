package org.parcours.files.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * The program that draws a report, as the studio module packs it into the class path.
 *
 * @param style the style sheet, fit to stand between style tags
 * @param script the script, fit to stand between script tags
 */
record PlotBundle(String style, String script) {
    private static final String FOLDER = "org/parcours/studio/";

    PlotBundle {
        // An end tag or the start of a comment inside a string would end the element that holds it.
        style = unixLines(style).replace("</", "<\\/");
        script = unixLines(script).replaceAll("(?i)</(script)", "<\\\\/$1").replace("<!--", "<\\!--");
    }

    /** The bundle that a class loader finds; empty in a build that left the studio out. */
    static Optional<PlotBundle> find(ClassLoader classes) {
        return text(classes, "report.css")
                .flatMap(style -> text(classes, "report.js").map(script -> new PlotBundle(style, script)));
    }

    /** The script's SHA-256 as a content security policy names it. */
    String scriptHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Optional<String> text(ClassLoader classes, String name) {
        try (InputStream stream = classes.getResourceAsStream(FOLDER + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + name + " from the class path", failure);
        }
    }

    /** Browsers hash a script after they have made its line ends line feeds. */
    private static String unixLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
