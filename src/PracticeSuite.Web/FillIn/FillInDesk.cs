using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.FillIn;

/// <summary>Operations of whoever holds a link, whoever else may be signed in here: first whose practice it is, then as its patient.</summary>
internal sealed class FillInDesk(OperationFactory operations)
{
    /// <summary>A form that was sent twice at once: the second looks again at what the first has made of it.</summary>
    private const int Looks = 5;

    public Task<ScaleForm?> OpenAsync(HttpContext http, string link, DateOnly born) =>
        AskAsync(http, link, (filling, invitation, ct) => filling.OpenAsync(invitation, born, ct));

    public Task<ScaleForm?> ReadAsync(HttpContext http, string link, DateOnly born) =>
        AskAsync(http, link, (filling, invitation, ct) => filling.ReadAsync(invitation, born, ct));

    public Task<ScaleThanks?> SubmitAsync(HttpContext http, string link, DateOnly born, IReadOnlyDictionary<string, IReadOnlyDictionary<int, int>> answers) =>
        AskAsync(http, link, (filling, invitation, ct) => filling.SubmitAsync(invitation, born, answers, ct));

    private async Task<TAnswer?> AskAsync<TAnswer>(HttpContext http, string link, Func<IScaleFilling, Guid, CancellationToken, Task<TAnswer?>> ask)
        where TAnswer : class
    {
        var place = await operations.For(Caller.Nobody).RunAsync<IScaleLinks, ScaleLinkPlace?>((links, ct) => links.FindAsync(link, ct), http.RequestAborted);
        if (place is null)
            return null;
        var patient = operations.For(Caller.Patient(place.Practice) with { Origin = new(Address: $"{http.Connection.RemoteIpAddress}", Device: http.Request.Headers.UserAgent) });
        for (var look = 1; ; look++)
        {
            try
            {
                return await patient.RunAsync<IScaleFilling, TAnswer?>((filling, ct) => ask(filling, place.Invitation, ct), http.RequestAborted);
            }
            catch (BusinessException both) when (both.Code == "Data:ChangedMeanwhile" && look < Looks)
            {
                // Nothing of this try was kept.
            }
        }
    }
}
