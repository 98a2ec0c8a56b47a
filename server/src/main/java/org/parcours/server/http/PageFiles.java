package org.parcours.server.http;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.parcours.server.Digest;

/**
 * Files of a folder of the class path, kept in memory once asked for: there are only so many, and they never change
 * while the server runs.
 */
final class PageFiles {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final String folder;
    private final Map<String, PageFile> known = new ConcurrentHashMap<>();

    PageFiles(String folder) {
        this.folder = folder;
    }

    /**
     * The file at a path.
     *
     * @param path normalized, starts with a slash
     */
    Optional<PageFile> find(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || path.contains("/../") || path.contains("\\")) {
            return Optional.empty();
        }
        PageFile file = known.get(path);
        return file != null ? Optional.of(file) : load(path, type);
    }

    private Optional<PageFile> load(String path, String type) {
        try (InputStream content = PageFiles.class.getClassLoader().getResourceAsStream(folder + path)) {
            if (content == null) {
                return Optional.empty();
            }
            byte[] plain = content.readAllBytes();
            String tag = '"' + Digest.of(plain).substring(0, 32) + '"';
            PageFile file = new PageFile(type, tag, Buffer.buffer(plain), Buffer.buffer(zipped(plain)));
            known.put(path, file);
            return Optional.of(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("the page " + path + " cannot be read from the class path", failure);
        }
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }
}
