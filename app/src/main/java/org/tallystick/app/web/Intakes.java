package org.tallystick.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tallystick.app.adding.AddRun;
import org.tallystick.app.adding.Samples;
import org.tallystick.app.intake.IntakeRules;

/** Files and folders that are handed in on a page: read and kept one after the other, told as it goes on. */
final class Intakes {
    private static final long BEAT_MILLIS = 5_000;
    private static final int LONGEST_NAME = 120;

    private final Site site;
    private final Pages pages;
    private final Map<String, IntakeJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService reading = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "intake");
        thread.setDaemon(true);
        return thread;
    });

    Intakes(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    /** Takes files in, and leads to where it is told how far it is. */
    void take(Context context) {
        List<UploadedFile> files = context.uploadedFiles("files").stream()
                .filter(file -> !file.filename().isBlank())
                .toList();
        if (files.isEmpty()) {
            throw new Problem(400, "problem.files", "No file was chosen.");
        }
        Path folder = stored(files);
        begin(context, files.size(), (job, id) -> {
            String place = Pattern.quote(folder + folder.getFileSystem().getSeparator()) + "[0-9]{6}.";
            run(job, id, files(folder), source -> source.replaceFirst("^" + place, ""));
            remove(folder);
        });
    }

    /** Takes the bundled reports in, to look around. */
    void samples(Context context) {
        Path folder = Samples.folder();
        if (folder == null) {
            throw new Problem(404, "problem.samples", "There is no folder of samples beside the program.");
        }
        List<String> files = files(folder);
        begin(context, files.size(), (job, id) -> run(job, id, files, UnaryOperator.identity()));
    }

    private void begin(Context context, int files, BiConsumer<IntakeJob, String> work) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        IntakeJob job = new IntakeJob(files);
        jobs.put(id, job);
        reading.execute(() -> {
            work.accept(job, id);
            job.end();
        });
        context.redirect("/intake/" + id, HttpStatus.SEE_OTHER);
    }

    private static Path stored(List<UploadedFile> files) {
        try {
            Path folder = Files.createTempDirectory("tallystick-intake-");
            int number = 0;
            for (UploadedFile file : files) {
                // Each in a folder of its own: two may have the same name.
                Path own = Files.createDirectory(folder.resolve(String.format(Locale.ROOT, "%06d", number++)));
                try (InputStream in = file.content()) {
                    Files.copy(in, own.resolve(name(file.filename())));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of a name, of letters that every file system takes. */
    private static String name(String given) {
        String last = given.replaceFirst("^.*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }

    private void run(IntakeJob job, String id, List<String> files, UnaryOperator<String> naming) {
        try (AddRun run = new AddRun(
                site.tallystick(), site.ledger(), Runtime.getRuntime().availableProcessors(), job)) {
            run.add(files, IntakeRules.of(site.tallystick().languages()), naming);
        } catch (RuntimeException e) {
            site.log().accept(id, e);
            job.note("stopped: " + e.getMessage() + " (number " + id + ")");
        }
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows how far it is. */
    void show(Context context) {
        IntakeJob job = job(context);
        IntakeJob.State state = job.state();
        if (Form.of(context) == Form.JSON) {
            Json.send(context, json(state));
            return;
        }
        pages.plain(context, "intake", Map.of("id", id(context), "state", state));
    }

    /** Tells how far it is as events, until it has ended. */
    void events(SseClient client) {
        IntakeJob job = job(client.ctx());
        try {
            IntakeJob.State state = job.state();
            client.sendEvent("state", json(state));
            while (!state.ended() && !client.terminated()) {
                state = job.after(state, BEAT_MILLIS);
                client.sendEvent("state", json(state));
            }
            client.sendEvent("end", json(state));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String id(Context context) {
        return Form.of(context).bare(context.pathParam("id"));
    }

    private IntakeJob job(Context context) {
        IntakeJob job = jobs.get(id(context));
        if (job == null) {
            throw new Problem(404, "problem.intake", "No intake is called " + id(context) + ".");
        }
        return job;
    }

    private static String json(IntakeJob.State state) {
        return Json.object(
                "files", state.files(),
                "added", state.added(),
                "known", state.known(),
                "skipped", state.skipped(),
                "claims", state.claims(),
                "lines", state.lines(),
                "ended", state.ended());
    }
}
