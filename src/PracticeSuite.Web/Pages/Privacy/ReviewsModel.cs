using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Reviews;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>Who looked through the audit trail, of which days, and what they found.</summary>
public sealed class ReviewsModel(IOperations operations, PracticeClock clock, PatientNames patients, Downloads downloads) : OfficeModel(operations, clock, patients, downloads)
{
    public TrailReviewsDto? All { get; private set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public string? Findings { get; set; }

    public async Task LoadAsync()
    {
        await Clock.LoadAsync();
        await RefreshAsync();
        Begin();
    }

    public async Task RecordAsync()
    {
        if (await DoAsync<ITrailReviewAppService>("Recorded.", (s, ct) => s.RecordAsync(new TrailReviewInput(From, To, Findings), ct)))
            Begin();
    }

    protected override async Task RefreshAsync() => All = await AskAsync<ITrailReviewAppService, TrailReviewsDto>((s, ct) => s.GetAsync(ct));

    /// <summary>From the day after the last one that was looked at, or today again.</summary>
    private void Begin()
    {
        var next = All?.Reviews is [var last, ..] ? last.To.AddDays(1) : Clock.Today.AddMonths(-1);
        (From, To, Findings) = (next < Clock.Today ? next : Clock.Today, Clock.Today, null);
    }
}
