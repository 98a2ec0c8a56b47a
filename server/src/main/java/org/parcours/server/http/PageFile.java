package org.parcours.server.http;

import io.vertx.core.buffer.Buffer;

/**
 * A file ready to be sent.
 *
 * @param type its media type
 * @param tag changes with its content (an HTTP entity tag)
 * @param plain as it is
 * @param zipped by gzip
 */
record PageFile(String type, String tag, Buffer plain, Buffer zipped) {}
