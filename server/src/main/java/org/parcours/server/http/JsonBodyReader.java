package org.parcours.server.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parcours.files.BadFile;
import org.parcours.files.LocatedReader;
import org.parcours.server.http.Problem.Kind;

/** Reads JSON bodies of at most 2 MB. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonBodyReader implements MessageBodyReader<JsonBody> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody readFrom(
            Class<JsonBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String text = text(BodyLimits.read(body, BodyLimits.JSON));
        try {
            return new JsonBody(text, LocatedReader.parse(JsonBody.NAME, text));
        } catch (BadFile refused) {
            throw Problem.of(Kind.MALFORMED, refused.reason(), List.of(ProblemError.of(refused)));
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw Problem.of(Kind.MALFORMED, "The body is not UTF-8; send it in UTF-8.");
        }
    }
}
