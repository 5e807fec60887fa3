package id.gerbang;

import com.google.auto.value.AutoValue;

/** What to answer to a callback. */
@AutoValue
public abstract class CallbackReply {

    CallbackReply() {}

    /**
     * A JSON answer.
     *
     * @param status HTTP status
     * @param json the whole body
     */
    public static CallbackReply json(int status, String json) {
        return new AutoValue_CallbackReply(status, "application/json", json);
    }

    /** The HTTP status. */
    public abstract int getStatus();

    /** The content type. */
    public abstract String getContentType();

    /** The whole body. */
    public abstract String getBody();
}
