package org.tallystick.app.web;

import io.javalin.http.Context;

/** What an answer is written in: as the ending of the address asks, else as the request accepts. */
enum Form {
    HTML(""),
    JSON(".json"),
    CSV(".csv");

    private final String ending;

    Form(String ending) {
        this.ending = ending;
    }

    /** What the address ends in. */
    String ending() {
        return ending;
    }

    /** The form that {@code context} asks for. */
    static Form of(Context context) {
        String path = context.path();
        for (Form form : new Form[] {JSON, CSV}) {
            if (path.endsWith(form.ending)) {
                return form;
            }
        }
        return accepted(context);
    }

    /** The form that the request accepts, whatever its address ends in. */
    static Form accepted(Context context) {
        String accept = context.header("Accept");
        if (accept == null || accept.contains("text/html")) {
            return HTML;
        }
        return accept.contains("json") ? JSON : accept.contains("text/csv") ? CSV : HTML;
    }

    /** The path of {@code context} without the ending. */
    String bare(String path) {
        return path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
    }
}
