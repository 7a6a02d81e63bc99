using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.FillIn;

/// <summary>What a patient does who holds a link to their conversation: first whose practice it is, then as its patient. Whoever takes part hears of an answer at once.</summary>
internal sealed class ConversationDesk(OperationFactory operations, MessageSignals signals)
{
    /// <summary>Two tries at once: the second looks again at what the first has made of it.</summary>
    private const int Looks = 5;

    public Task<PatientConversation?> OpenAsync(HttpContext http, string link, DateOnly born) =>
        AskAsync(http, link, (all, invitation, ct) => all.OpenAsync(invitation, born, ct));

    public Task<PatientConversation?> ReadAsync(HttpContext http, string link, DateOnly born) =>
        AskAsync(http, link, (all, invitation, ct) => all.ReadAsync(invitation, born, ct));

    public async Task<bool> AnswerAsync(HttpContext http, string link, DateOnly born, string? text)
    {
        var practice = default(PracticeId);
        var answered = await AskAsync(http, link, (all, invitation, ct) => all.AnswerAsync(invitation, born, text, ct), place => practice = place.Practice);
        if (answered is null)
            return false;
        signals.Tell(practice, answered.ThreadId, answered.To);
        return true;
    }

    private async Task<TAnswer?> AskAsync<TAnswer>(HttpContext http, string link, Func<IThreadAnswering, Guid, CancellationToken, Task<TAnswer?>> ask, Action<ThreadLinkPlace>? found = null)
        where TAnswer : class
    {
        var place = await operations.For(Caller.Nobody).RunAsync<IThreadLinks, ThreadLinkPlace?>((links, ct) => links.FindAsync(link, ct), http.RequestAborted);
        if (place is null)
            return null;
        found?.Invoke(place);
        var patient = operations.For(Caller.Patient(place.Practice) with { Origin = new(Address: $"{http.Connection.RemoteIpAddress}", Device: http.Request.Headers.UserAgent) });
        for (var look = 1; ; look++)
        {
            try
            {
                return await patient.RunAsync<IThreadAnswering, TAnswer?>((all, ct) => ask(all, place.Invitation, ct), http.RequestAborted);
            }
            catch (BusinessException both) when (both.Code == "Data:ChangedMeanwhile" && look < Looks)
            {
                // Nothing of this try was kept.
            }
        }
    }
}
