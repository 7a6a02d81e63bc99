using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Hosting;
using Xunit;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>Every role, with everything that may connect somebody with a patient or does not, does everything: cell by cell (P-124).</summary>
public sealed class MatrixTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-100"), Trait("Rule", "P-101"), Trait("Rule", "P-102"), Trait("Rule", "P-103"), Trait("Rule", "P-105"), Trait("Rule", "P-106"), Trait("Rule", "P-107"), Trait("Rule", "P-108"), Trait("Rule", "P-109")]
    [Trait("Rule", "P-110"), Trait("Rule", "P-111"), Trait("Rule", "P-147"), Trait("Rule", "P-150"), Trait("Rule", "P-153"), Trait("Rule", "P-120"), Trait("Rule", "P-121"), Trait("Rule", "P-122"), Trait("Rule", "P-124")]
    public async Task A_service_does_for_each_role_and_relationship_what_the_matrix_says(DatabaseKind kind)
    {
        await using var both = await TwoPractices.CreateAsync(kind);
        var chart = await OneChart.ReadAsync(both.Host);
        chart = chart with { Office = await OneOffice.OpenAsync(both.Host, chart) };
        var people = await Relations.PeopleAsync(both.Host, chart);

        var wrong = new List<string>();
        foreach (var (relation, person) in people.Where(one => one.Key != Relation.Sensitive))
            wrong.AddRange(await WrongAsync(both.Host, chart, relation, person));
        await both.Host.AsSystem.RunAsync<ISensitiveCharts>((charts, ct) => charts.MarkAsync(Guid.CreateVersion7(), chart.Patient, TestHost.DefaultNow, ct));
        wrong.AddRange(await WrongAsync(both.Host, chart, Relation.Sensitive, people[Relation.Sensitive]));

        Assert.Empty(wrong);
    }

    [Fact, Trait("Rule", "P-124")]
    public async Task A_page_a_download_and_the_api_ask_the_same_matrix()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, Database.PracticeSuiteModules.All);
        var catalog = host.Services.GetRequiredService<PermissionCatalog>();

        var wrong = MatrixAct.All.SelectMany(act => PracticeRole.All.Index().Where(column => catalog.May(Somebody(column.Item), act.Permission) != (act.Cells[column.Index] != '-'))
            .Select(column => $"{column.Item}: {act.Name}"));

        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-123")]
    public async Task What_a_stranger_is_refused_is_in_the_trail_with_the_patient(DatabaseKind kind)
    {
        await using var both = await TwoPractices.CreateAsync(kind);
        var chart = await OneChart.ReadAsync(both.Host);

        var refusal = await Assert.ThrowsAsync<NoRelationshipException>(() => both.Host.For(Guid.CreateVersion7(), PracticeRole.Therapist)
            .RunAsync<IServiceProvider>((services, ct) => MatrixAct.All[0].DoAsync(services, chart, ct)));
        var trail = await both.Host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer).RunAsync<IAuditLog, AuditPage>(
            (log, ct) => log.GetPageAsync(new AuditFilter(PatientId: chart.Patient, Outcome: AuditOutcome.Denied), ct));

        var row = Assert.Single(trail.Rows);
        Assert.Equal((AuditAction.Access, refusal.Permission, "Relationship"), (row.Action, row.ObjectType, row.Reason));
    }

    private static async Task<IReadOnlyList<string>> WrongAsync(TestHost host, OneChart chart, Relation relation, Guid person)
    {
        var wrong = new List<string>();
        foreach (var act in MatrixAct.All)
        {
            foreach (var (column, role) in PracticeRole.All.Index().Where(one => Tells(act.Cells[one.Index], relation)))
            {
                if (await MayAsync(host.For(person, role), act, chart) != Expected(act, act.Cells[column], relation))
                    wrong.Add($"{role}, {relation}: {act.Name}");
            }
        }

        return wrong;
    }

    /// <summary>
    /// Whom a role alone refuses is told before anybody looks at what connects them: the two relations that give most would show one who is not.
    /// Whom a role alone lets in is let in without any, and asked for a reason only where a chart is sensitive. All else goes by the relation.
    /// </summary>
    private static bool Tells(char cell, Relation relation) => cell switch
    {
        '-' => relation is Relation.Participant or Relation.Owner,
        'A' => relation is Relation.None or Relation.Participant or Relation.Sensitive,
        _ => true,
    };

    /// <summary>What is no one chart's, as a list of all patients, is refused to nobody for a sensitive chart: the chart is left out.</summary>
    private static bool Expected(MatrixAct act, char cell, Relation relation) => (cell, relation) switch
    {
        ('A', Relation.Sensitive) => act.IsOfNoChart,
        ('A', _) => true,
        ('O' or 'B', Relation.Owner) => true,
        ('P', Relation.Participant) => true,
        ('T' or 'B', Relation.BrokenGlass) => act.IsOpenBehindGlass,
        ('T' or 'B', _) => relation.OpensChart(),
        _ => false,
    };

    /// <summary>What is not there for somebody is refused as well as what they are told they may not.</summary>
    private static async Task<bool> MayAsync(IOperations somebody, MatrixAct act, OneChart chart) =>
        await Record.ExceptionAsync(() => somebody.RunAsync<IServiceProvider>((services, ct) => act.DoAsync(services, chart, ct)))
            is not (AccessDeniedException or BusinessException { Kind: RefusalKind.Missing or RefusalKind.Forbidden });

    private static ClaimsPrincipal Somebody(string role) => new(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));
}
