using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>What of the month waits for its author's word.</summary>
public sealed class SignOff(TimeModel page)
{
    public IReadOnlyList<TimeEntryDto> Unattested { get; private set; } = [];

    /// <summary>More than 120 minutes at a stretch that wait for the author's word (B-079).</summary>
    public IReadOnlyList<TimeEntryDto> LongUnconfirmed { get; private set; } = [];

    public FormState Form { get; } = new();

    private IReadOnlyList<EntryVersion> Shown => [.. Unattested.Select(entry => new EntryVersion(entry.Id, entry.Revision))];

    public Task AttestMonthAsync() => DoAsync(async time =>
        $"Attested {Show.Count(await time.AttestMonthAsync(page.Month, Shown, default), "entry", "entries")} of {Show.Month(page.Month)}.");

    public Task ConfirmLongAsync(TimeEntryDto entry) => DoAsync(async time =>
        $"Confirmed {(await time.AttestLongAsync(entry.Id, entry.Revision, default)).Length} for {page.NameOf(entry.PatientId)}.");

    internal void Take(IReadOnlyList<TimeEntryDto> month)
    {
        Unattested = [.. month.Where(entry => entry is { Voided: false, AttestedAt: null })];
        LongUnconfirmed = [.. month.Where(entry => entry.IsLongUnconfirmed)];
    }

    private async Task DoAsync(Func<ITimeEntryAppService, Task<string>> act)
    {
        if (await page.ChangeAsync(Form, act))
            return;
        if (Form.WasRefusedFor("Coordination:OthersWait"))
            await page.LoadAsync(page.On);
        else
            await page.ShowAnewAsync(Form);
    }
}
