using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

internal sealed class CareTeamsImport(ChartingDbContext db, ChartImport chart, IRelationships relationships) : IFileImport
{
    public string FileName => "care_teams.csv";

    public string RowName => "care team member";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ChartImport.Patient,
        new("staff", true, "the code of a member of staff"),
        new("part", true, $"one of {string.Join(", ", Enum.GetNames<CareTeamPart>())}"),
        new("primary", false, "yes or no (no)"),
        new("from", true, "yyyy-MM-dd, the first day"),
        new("to", false, "yyyy-MM-dd, the last day; empty = goes on"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var patients = await chart.PatientsAsync(cancellationToken);
        var staff = await chart.StaffAsync(cancellationToken);
        var teams = await db.CareTeams.Include(team => team.Members).ToDictionaryAsync(team => team.Id, cancellationToken);
        var (added, joined) = (new List<CareTeam>(), new List<CareTeamMember>(file.Rows.Count));
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var (person, part) = (row.Named("staff", staff.ByCode, "member of staff"), row.Choice<CareTeamPart>("part"));
            var (isPrimary, from, to) = (row.Flag("primary"), row.Date("from"), row.OptionalDate("to"));
            row.ThrowIfRefused();
            var zone = today.Zone(patient.LocationId);
            var team = teams.GetValueOrDefault(patient.Id) ?? new CareTeam(db.CurrentPractice, patient.Id);
            joined.Add(team.Add(person, part, isPrimary, zone.StartOf(from), to is { } last ? zone.StartOf(last.AddDays(1)) : null));
            if (teams.TryAdd(team.Id, team))
                added.Add(team);
        });
        await db.SaveInPiecesAsync(file, added, cancellationToken);
        await relationships.KeepNewAsync([.. joined.Select(Relationship)], cancellationToken);
    }

    private static PatientRelationship Relationship(CareTeamMember member) => new(
        member.PracticeId, RelationshipKind.CareTeam, member.Id, member.PatientId, member.StaffId, member.From, member.Until);
}
