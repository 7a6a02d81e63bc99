using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Hosting;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.FillIn;

/// <summary>What the pages behind a link send: plain posts, of which each leads to a page that can be loaded again.</summary>
internal static class FillInEndpoints
{
    private const string First = "/fill-in";
    private const string Questions = "/fill-in/questions";

    public static void MapFillIn(this WebApplication app)
    {
        // The address bar shows these while a refused form is drawn anew; whoever opens one again means the page.
        app.MapGet("/fill-in/open", () => TypedResults.LocalRedirect(First)).AllowAnonymous();
        app.MapGet("/fill-in/answers", () => TypedResults.LocalRedirect(Questions)).AllowAnonymous();
        var posts = app.MapGroup("/fill-in").WithMetadata(new RequestSizeLimitAttribute(SignInEndpoints.MostBytes));
        posts.MapPost("/open", OpenAsync).AllowAnonymous().RequireRateLimiting(FillInLimit.Policy);
        posts.MapPost("/answers", AnswerAsync).AllowAnonymous().RequireRateLimiting(FillInLimit.Policy);
        posts.MapPost("/hand-over", HandOverAsync);
    }

    /// <summary>One answer, after one time, to all that does not open: a link of nobody, an old one, a wrong date.</summary>
    private static async Task<RedirectHttpResult> OpenAsync(
        [FromForm] string? link, [FromForm] string? born, HttpContext http, FillInDesk desk, FillInPasses passes, TimeProvider clock)
    {
        var unhurried = Task.Delay(SignInEndpoints.RefusalTakes, clock, http.RequestAborted);
        var held = string.IsNullOrEmpty(link) ? passes.Read(http)?.Link : link;
        if (held is not null)
            passes.Give(http, new FillInPass(held, null));
        if (!TypedDate.TryReadBirth(born, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), out var day))
            return TypedResults.LocalRedirect($"{First}?outcome=NoDate");
        if (held is not null && await desk.OpenAsync(http, held, day) is not null)
        {
            passes.Give(http, new FillInPass(held, day));
            return TypedResults.LocalRedirect(Questions);
        }

        await unhurried;
        return TypedResults.LocalRedirect($"{First}?outcome=Refused");
    }

    private static async Task<RedirectHttpResult> AnswerAsync([FromForm] IFormCollection form, HttpContext http, FillInDesk desk, FillInPasses passes)
    {
        if (passes.Read(http) is not { Link: { } link, Born: { } born })
            return TypedResults.LocalRedirect($"{First}?outcome=Refused");
        var answers = AnswersIn(form);
        if (answers.Count == 0)
            return TypedResults.LocalRedirect($"{Questions}?outcome=Nothing");
        if (await desk.SubmitAsync(http, link, born, answers) is not { } thanks)
            return TypedResults.LocalRedirect($"{First}?outcome=Refused");
        passes.Give(http, new FillInPass(null, null, thanks));
        return TypedResults.LocalRedirect("/fill-in/thanks");
    }

    /// <summary>Whoever treats is signed out of this browser before the patient sees anything.</summary>
    private static async Task<RedirectHttpResult> HandOverAsync([FromForm] string? link, HttpContext http, ISignIn signIn, SessionGate gate, FillInPasses passes, CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync(cancellationToken);
        gate.Tell(http.User);
        passes.Give(http, new FillInPass(link, null));
        return TypedResults.LocalRedirect(First);
    }

    /// <summary>Of the scales that patients fill in, what is one of the choices; all else was written by no form of ours.</summary>
    private static Dictionary<string, IReadOnlyDictionary<int, int>> AnswersIn(IFormCollection form) => RatingScales.ForPatients
        .Select(name => (name, Answers: AnswersTo(RatingScales.Get(name), form))).Where(one => one.Answers.Count > 0)
        .ToDictionary(one => one.name, one => (IReadOnlyDictionary<int, int>)one.Answers, StringComparer.Ordinal);

    private static Dictionary<int, int> AnswersTo(ScaleDefinition scale, IFormCollection form) => scale.Items
        .Select(item => (item.Number, Choice: item.Choices.FirstOrDefault(choice => form[NameOf(scale, item)] == choice.Value.ToString(CultureInfo.InvariantCulture))))
        .Where(one => one.Choice is not null).ToDictionary(one => one.Number, one => one.Choice!.Value);

    internal static string NameOf(ScaleDefinition scale, ScaleItem item) => string.Create(CultureInfo.InvariantCulture, $"{scale.Name}.{item.Number}");
}
