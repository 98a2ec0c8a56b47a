package org.parcours.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Talks to a server as a program does; every answer of the API is held against its description. */
final class Client {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Contract CONTRACT = Contract.load();

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final List<String> headers = new ArrayList<>();

    Client(int port) {
        this.port = port;
    }

    /** The same with a header in every request. */
    Client with(String name, String value) {
        Client other = new Client(port);
        other.headers.addAll(headers);
        other.headers.addAll(List.of(name, value));
        return other;
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** Sends a request; a body is JSON unless a header says otherwise. */
    Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty() && !headers.contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return send(method, path, request.build());
    }

    /** Posts bytes; they are JSON unless a header says otherwise. */
    Answer upload(String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(BodyPublishers.ofByteArray(body));
        if (!headers.contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return send("POST", path, request.build());
    }

    /** A job once it has ended. */
    JsonNode finished(String id) {
        long deadline = System.nanoTime() + PATIENCE;
        JsonNode job = get("/api/v1/jobs/" + id).json();
        while (List.of("queued", "running").contains(job.get("status").textValue())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the job does not end: " + job);
            }
            LockSupport.parkNanos(PAUSE);
            job = get("/api/v1/jobs/" + id).json();
        }
        return job;
    }

    private Answer send(String method, String path, HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            Answer answer = new Answer(response);
            CONTRACT.check(method, path, answer);
            return answer;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** An answer of the server. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(text());
            } catch (IOException broken) {
                throw new IllegalStateException("no JSON: " + text(), broken);
            }
        }
    }
}
