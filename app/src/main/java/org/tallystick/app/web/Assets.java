package org.tallystick.app.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Style sheet and scripts. Their address changes with what is in them, so browsers keep them for good. */
final class Assets {
    private static final String JARS = "/META-INF/resources/webjars/";
    private static final Map<String, String> LIBRARIES = Map.of(
            "htmx.js", JARS + "htmx.org/2.0.10/dist/htmx.min.js",
            "leaflet.js", JARS + "leaflet/1.9.4/dist/leaflet.js",
            "leaflet.css", JARS + "leaflet/1.9.4/dist/leaflet.css");
    private static final List<String> OWN = List.of(
            "style.css",
            "pages.js",
            "map.js",
            "topojson.js",
            "icon.svg",
            "outline/countries-110m.json",
            "outline/countries-10m.json");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "json", "application/json");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;

    Assets() {
        OWN.forEach(name -> files.put(name.substring(name.indexOf('/') + 1), load("assets/" + name)));
        LIBRARIES.forEach((name, file) -> files.put(name, load(file)));
        this.version = version();
    }

    private static byte[] load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no file " + name + " in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The address before the names of files. */
    String base() {
        return "/assets/" + version + "/";
    }

    /** Answers with the file that is asked for. */
    void serve(Context context) {
        String name = context.pathParam("file");
        byte[] file = files.get(name);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (file == null || type == null) {
            throw new NotFoundResponse(name);
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(type + "; charset=utf-8")
                .result(file);
    }
}
