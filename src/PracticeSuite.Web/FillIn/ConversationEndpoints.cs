using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Hosting;

namespace PracticeSuite.Web.FillIn;

/// <summary>What the pages behind a link to a conversation send: plain posts, of which each leads to a page that can be loaded again.</summary>
internal static class ConversationEndpoints
{
    private const string First = "/fill-in/message";
    private const string Conversation = "/fill-in/conversation";

    /// <summary>A character may take four bytes, and three times as many letters in a form.</summary>
    internal const int MostBytes = (12 * MessageLimits.Text) + (64 * 1024);

    private const string Closed = "/fill-in/message/closed";

    public static void MapConversations(this WebApplication app)
    {
        app.MapGet("/fill-in/message/open", () => TypedResults.LocalRedirect(First)).AllowAnonymous();
        app.MapGet("/fill-in/message/close", () => TypedResults.LocalRedirect(Closed)).AllowAnonymous();
        app.MapGet("/fill-in/message/answer", () => TypedResults.LocalRedirect(Conversation)).AllowAnonymous();
        var posts = app.MapGroup("/fill-in/message").WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        posts.MapPost("/open", OpenAsync).AllowAnonymous().RequireRateLimiting(FillInLimit.Policy);
        posts.MapPost("/close", Close).WithMetadata(new RequireAntiforgeryTokenAttribute()).AllowAnonymous().RequireRateLimiting(FillInLimit.Policy);
        posts.MapPost("/answer", AnswerAsync).AllowAnonymous().RequireRateLimiting(FillInLimit.Policy);
    }

    /// <summary>One answer, after one time, to all that does not open: a link of nobody, an old one, a wrong date.</summary>
    private static async Task<RedirectHttpResult> OpenAsync(
        [FromForm] string? link, [FromForm] string? born, HttpContext http, ConversationDesk desk, FillInPasses passes, TimeProvider clock)
    {
        var unhurried = Task.Delay(SignInEndpoints.RefusalTakes, clock, http.RequestAborted);
        var held = string.IsNullOrEmpty(link) ? passes.Read(http)?.Link : link;
        if (held is not null)
            passes.Give(http, new FillInPass(held, null));
        if (!TypedDate.TryReadBirth(born, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), out var day))
            return TypedResults.LocalRedirect($"{First}?outcome=NoDate");
        if (held is not null && await desk.OpenAsync(http, held, day) is not null)
        {
            passes.Give(http, new FillInPass(held, day) { ReadUntil = clock.GetUtcNow() + FillInPasses.Reading });
            return TypedResults.LocalRedirect(Conversation);
        }

        await unhurried;
        return TypedResults.LocalRedirect($"{First}?outcome=Refused");
    }

    /// <summary>What was written is thanked for, or drawn again: it is nowhere else.</summary>
    private static async Task<Results<RedirectHttpResult, StatusCodeHttpResult>> AnswerAsync([FromForm] string? text, HttpContext http, ConversationDesk desk, FillInPasses passes)
    {
        // A form sends each line's end as two characters; the box counts it as one.
        var answer = text?.ReplaceLineEndings("\n");
        if (string.IsNullOrWhiteSpace(answer))
            return TypedResults.LocalRedirect($"{Conversation}?outcome=Nothing");
        if (answer.Length > MessageLimits.Text)
            return StatusPages.DrawnAnew(http, "TooLong");
        if (passes.Read(http) is not { Link: { } link, Born: { } born } || !await desk.AnswerAsync(http, link, born, answer))
            return StatusPages.DrawnAnew(http, "NotSent");
        passes.Give(http, FillInPass.Nothing);
        return TypedResults.LocalRedirect("/fill-in/message/thanks");
    }

    /// <summary>On a device that others use nothing of it is left.</summary>
    private static RedirectHttpResult Close(HttpContext http, FillInPasses passes)
    {
        passes.Give(http, FillInPass.Nothing);
        return TypedResults.LocalRedirect(Closed);
    }
}
