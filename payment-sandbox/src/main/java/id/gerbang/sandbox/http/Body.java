package id.gerbang.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a request carried, as a tree.
 *
 * @param root the top; never a missing node
 * @param form whether it came as a form, in which every value is a text
 */
public record Body(JsonNode root, boolean form) {}
