package org.parcours.server.launch;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.parcours.files.CampaignFile;
import org.parcours.journey.Campaign;
import org.parcours.server.Parts;
import org.parcours.server.campaign.Examples;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.store.Campaigns;
import org.parcours.store.Origin;
import org.parcours.store.Version;

/**
 * Launches an example again and again right after the start, for nobody: the code is compiled meanwhile, and the first
 * hundreds of users at once need not wait for that. It passes the same web routes, readers and statements, but launches
 * a version that is not in the store, so that nothing is written.
 */
@Singleton
@Unremovable
public final class Rehearsal {
    private static final int FIRST_PAGE_MILLIS = 300;
    private static final int LAUNCHES = 600;
    private static final long LONGEST_NANOS = 4_000_000_000L;

    private final String address;
    private final Campaigns campaigns;
    private final LaunchPad pad;
    private final Thread thread = new Thread(this::play, "parcours-rehearsal");

    Rehearsal(Parts parts, LaunchPad pad) {
        address = parts.settings().address();
        campaigns = parts.store().campaigns();
        this.pad = pad;
    }

    /** Begins in the background; ends by itself after a few seconds. */
    public void begin() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends, so that what it uses may be closed. */
    public void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void play() {
        try {
            Thread.sleep(FIRST_PAGE_MILLIS); // whoever waits for the start has the processors to himself
            launchAgainAndAgain();
        } catch (InterruptedException ended) {
            return;
        } catch (IOException unreachable) {
            return; // a firewall before the own address, say: the first users wait for the compiler then
        }
    }

    private void launchAgainAndAgain() throws IOException {
        Campaign example = Examples.largest();
        String text = CampaignFile.text(example);
        byte[] body = ("{\"document\":" + text + "}").getBytes(StandardCharsets.UTF_8);
        Version unsaved = new Version(
                "rehearsal", 1, example.name(), example.world(), 1, Instant.EPOCH, Optional.empty(), Origin.EDIT);
        URL simulations = URI.create(address + "/api/v1/simulations").toURL();
        long end = System.nanoTime() + LONGEST_NANOS;
        for (int i = 0; i < LAUNCHES && System.nanoTime() < end && !Thread.interrupted(); i++) {
            ask(simulations, body);
            read();
            pad.launch(unsaved, text, ExpectedSimulation::run);
        }
    }

    /** Where people log in, the answer is that nobody did. */
    private static void ask(URL simulations, byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) simulations.openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        boolean refused = connection.getResponseCode() >= 400;
        try (InputStream answer = refused ? connection.getErrorStream() : connection.getInputStream()) {
            answer.readAllBytes();
        }
    }

    /** Reads what a launch reads of its campaign. */
    private void read() {
        campaigns.list().stream()
                .map(campaign -> campaign.version())
                .findFirst()
                .flatMap(version -> campaigns.find(version.campaign(), version.number()))
                .ifPresent(version -> campaigns.document(version.campaign(), version.number()));
    }
}
