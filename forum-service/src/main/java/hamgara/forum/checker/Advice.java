package hamgara.forum.checker;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One thing that would make a text clearer.
@Schema(name = "Advice", description = "One thing that would make the text clearer. It never stands in the way.")
public record Advice(
        @Schema(
                description = "TOO_SHORT: fewer than three words. VAGUE_ACTION: says that something be looked into or "
                        + "improved, but not what is done. SAME_WORDS: two parts say the same. EVERYBODY_BENEFITS: "
                        + "names nobody in particular. NO_PLACE: neither an area nor a place it needs. CONTACT_DATA: "
                        + "looks like a telephone number, an address or a number of a person, and would be public.",
                examples = "VAGUE_ACTION")
        Code code,

        @Schema(description = "The part it is about.", examples = "whatShouldBeDone")
        String part) {

    /// What the advice is.
    public enum Code {
        TOO_SHORT,
        VAGUE_ACTION,
        SAME_WORDS,
        EVERYBODY_BENEFITS,
        NO_PLACE,
        CONTACT_DATA
    }
}
