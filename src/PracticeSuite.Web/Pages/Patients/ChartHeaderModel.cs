using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>Who is in charge of a chart, who stands in for whom now, and how far the month has come.</summary>
public sealed class ChartHeaderModel(IOperations operations, PracticeClock clock, StaffNames staff, ChartWatches watches) : IDisposable
{
    /// <summary>The primary clinician, and whoever treats, prescribes or coordinates.</summary>
    public IReadOnlyList<CareTeamMemberDto> Team { get; private set; } = [];

    /// <summary>Stand-ins for members of the team.</summary>
    public IReadOnlyList<StandInFact> StandIns { get; private set; } = [];

    public CareMonthMeterDto? Meter { get; private set; }

    /// <summary>Who leads in a crisis, and how the pair keeps in touch; null = nobody shares the patient.</summary>
    public ChartCoordinationDto? Coordination { get; private set; }

    /// <summary>The team may be seen, and nobody is the primary clinician.</summary>
    public bool LacksPrimary { get; private set; }

    public ChartWatch Watch { get; } = watches.Open();

    public StaffNames Staff => staff;

    /// <summary>The practice's; members of staff have none of their own on record.</summary>
    public string? Phone => clock.Practice?.Phone;

    /// <param name="opening">What was read when the chart was opened; null = read it now.</param>
    public async Task LoadAsync(Guid patientId, ChartOpening? opening)
    {
        await staff.LoadAsync();
        if (opening is null)
            await LookAsync(patientId, Watch.Left);
        else
            Show(opening.Head, opening.Meter);
    }

    /// <summary>What may be seen no more is gone from the head, too.</summary>
    public async Task LookAsync(Guid patientId, CancellationToken left)
    {
        var head = await operations.RunAsync<ChartHeadReading, ChartHead>((all, ct) => all.ReadAsync(patientId, ct), left);
        Show(head, await operations.About(patientId).RunAsync<ChartMeterReading, CareMonthMeterDto?>((all, ct) => all.ReadAsync(patientId, clock.Month, ct), left));
    }

    public void Dispose() => Watch.Dispose();

    private void Show(ChartHead head, CareMonthMeterDto? meter)
    {
        var now = clock.Now;
        (Coordination, Meter) = (head.Coordination, meter);
        Team = [.. (head.Team?.Members ?? []).Where(member => (member.IsPrimary || member.Part != CareTeamPart.Other) && member.From <= now && (member.Until is null || member.Until > now)).OrderByDescending(member => member.IsPrimary).ThenBy(member => member.Part)];
        LacksPrimary = head.Team is not null && !Team.Any(member => member.IsPrimary);
        var members = Team.Select(member => member.StaffId).ToHashSet();
        StandIns = [.. head.StandIns.Where(link => members.Contains(link.ForStaffId))];
    }
}
