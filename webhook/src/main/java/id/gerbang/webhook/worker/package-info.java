/**
 * Asks gateways what they have not told: about payments that somebody says there is news of, whose time is over, or whose
 * create was never answered; what came into open payments; and once a day what they list as paid and refunded. What a gateway answers to a question of ours moves a payment by the same rules as an authentic
 * callback. No callback's thread ever waits here.
 */
@NullMarked
package id.gerbang.webhook.worker;

import org.jspecify.annotations.NullMarked;
