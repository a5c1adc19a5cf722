package org.tallystick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A browser window at the pages of a program; it notes all that goes wrong. */
final class Visit implements AutoCloseable {
    private static final String AXE = resource("/axe.min.js");

    private final String base;
    private final BrowserContext context;
    private final List<String> faults = new ArrayList<>();

    /** Its first tab. */
    final Page page;

    /** A window of {@code width} and 900 pixels. */
    Visit(Program program, int width, ColorScheme scheme) {
        this.base = program.base;
        this.context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale("en-GB")
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme));
        this.page = tab();
    }

    Visit(Program program) {
        this(program, 1200, ColorScheme.LIGHT);
    }

    /** Another tab of the same window. */
    Page tab() {
        Page tab = context.newPage();
        tab.setDefaultTimeout(10_000);
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.add(tab.url() + ": " + message.text());
            }
        });
        tab.onPageError(error -> faults.add(tab.url() + ": " + error));
        tab.onDialog(dialog -> {
            faults.add(tab.url() + ": dialog " + dialog.message());
            dialog.dismiss();
        });
        tab.onRequest(request -> {
            if (!request.url().startsWith(base + "/") && !request.url().startsWith("blob:" + base)) {
                faults.add(tab.url() + ": asked for " + request.url());
            }
        });
        return tab;
    }

    /** Holds that nothing ran that should not, nobody else was asked for anything, and the console has no complaint. */
    void isClean() {
        assertThat(faults).isEmpty();
    }

    /** What axe-core has against the page, each with where. */
    static List<String> violations(Page page) {
        page.evaluate(AXE);
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ["violations"] })).violations.flatMap((rule) =>
                  rule.nodes.map((node) => rule.id + ": " + node.target.join(" ") + " " + node.html.slice(0, 160)
                    + " " + node.any.map((check) => check.message).join("; ")))""");
        return found;
    }

    private static String resource(String name) {
        try (InputStream in = Visit.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
