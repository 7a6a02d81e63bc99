using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>For whom stand-ins hold that were arranged for some patients alone (K-019), by name, as the reader's sight opens the teams of whoever is away.</summary>
public sealed class StandInPatients(IOperations operations, PracticeClock clock, PatientNames names)
{
    private readonly Dictionary<Guid, HashSet<Guid>> _known = [];

    public async Task LearnAsync(IEnumerable<StandInDto> standIns)
    {
        foreach (var away in standIns.Where(one => one.PatientIds.Count > 0).GroupBy(one => one.ForStaffId))
        {
            var theirs = await OfAsync(away.Key);
            _known[away.Key] = [.. away.SelectMany(one => one.PatientIds).Where(theirs.Contains)];
            await names.LearnAsync(_known[away.Key]);
        }
    }

    /// <summary>Whose team somebody is on now, of those of whom the reader may know it.</summary>
    public async Task<IReadOnlySet<Guid>> OfAsync(Guid away) =>
        (await operations.RunAsync<ICareTeamHistory, IReadOnlyList<Guid>>((teams, ct) => teams.GetPatientsOfAsync(away, clock.Now, ct))).ToHashSet();

    /// <summary>"Alvarez, Rosa; Brooks, Theo; 1 more"; empty where it holds for all.</summary>
    public string Of(StandInDto one)
    {
        if (one.OfPatients is not { } count)
            return "";
        var known = one.PatientIds.Where(id => _known.GetValueOrDefault(one.ForStaffId)?.Contains(id) == true).Select(id => names[id]).Where(name => name.Length > 0)
            .Order(StringComparer.CurrentCultureIgnoreCase).ToList();
        return known.Count == 0 ? Show.Count(count, "patient", "patients") : string.Join("; ", known.Count == count ? known : [.. known, $"{Show.Count(count - known.Count)} more"]);
    }
}
