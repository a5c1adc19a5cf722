package org.tallystick.app.web;

import org.tallystick.dispute.Question;

/**
 * A question in a list.
 *
 * @param sentence the question in words
 * @param range what its claims span, in words
 * @param quote the sentence that tells best what it is about
 */
public record QuestionLine(Question question, String sentence, String range, String quote) {}
