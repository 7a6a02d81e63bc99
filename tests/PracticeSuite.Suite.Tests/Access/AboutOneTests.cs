using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Database;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>An operation about one patient shows of that patient what every other operation shows, row by row of every table, and of other patients nothing more (ADR 48).</summary>
public sealed class AboutOneTests
{
    private static readonly MethodInfo ReadOne = typeof(AboutOneTests).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>One for each kind of scope.</summary>
    private static readonly string[] Roles = [PracticeRole.Prescriber, PracticeRole.CareCoordinator, PracticeRole.Biller];

    /// <summary>One for each answer: what another database could answer differently.</summary>
    private static readonly Relation[] Distinct = [Relation.None, Relation.Participant, Relation.Covering, Relation.Owner];

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-072"), Trait("Rule", "P-077"), Trait("Rule", "P-120"), Trait("Rule", "P-121"), Trait("Rule", "P-122"), Trait("Rule", "P-124")]
    public async Task Each_caller_sees_of_the_patient_the_same_rows_and_of_others_none_more(DatabaseKind kind)
    {
        await using var both = await TwoPractices.CreateAsync(kind);
        var host = both.Host;
        var chart = await OneChart.ReadAsync(host);
        await OneOffice.OpenAsync(host, chart);
        var people = await Relations.PeopleAsync(host, chart);
        var (emergency, member) = (Guid.CreateVersion7(), people[Relation.Team]);
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.OpenGlassAsync(
            Guid.CreateVersion7(), chart.Patient, emergency, PatientRelationship.MedicalEmergency, TestHost.DefaultNow, TestHost.DefaultNow.AddHours(4), ct));
        Guid[] staff = [.. people.Where(one => kind == DatabaseKind.Sqlite || Distinct.Contains(one.Key)).Select(one => one.Value), emergency];
        var differ = new List<string>();

        differ.AddRange(await DifferAsync(host, chart.Patient, staff, "plain"));
        await LabelAsync(host);
        differ.AddRange(await DifferAsync(host, chart.Patient, staff, "labelled"));
        await host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepMembersAsync([new ProgramTime(member, TestHost.DefaultNow.AddYears(-1), null)], ct));
        differ.AddRange(await DifferAsync(host, chart.Patient, staff, "with members"));
        await host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepNewAsync(
            [new Part2Consent(host.Practice, Guid.CreateVersion7(), chart.Patient, Part2Purposes.Treatment, TestHost.DefaultNow.AddDays(-1), null)], ct));
        differ.AddRange(await DifferAsync(host, chart.Patient, staff, "consented"));
        await host.AsSystem.RunAsync<ISensitiveCharts>((charts, ct) => charts.MarkAsync(Guid.CreateVersion7(), chart.Patient, TestHost.DefaultNow, ct));
        differ.AddRange(await DifferAsync(host, chart.Patient, staff, "sensitive"));

        Assert.Empty(differ);
    }

    [Fact]
    public async Task Nobody_is_connected_with_a_patient_in_an_operation_whose_filter_goes_by_what_was_before()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, PracticeSuiteModules.All);
        var (patient, me) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.For(me, PracticeRole.Therapist).About(patient).RunAsync<IRelationships>((all, ct) =>
            all.KeepAsync(RelationshipKind.CareTeam, Guid.CreateVersion7(), patient, me, TestHost.DefaultNow, null, ct)));
    }

    private static async Task<IReadOnlyList<string>> DifferAsync(TestHost host, Guid patient, IReadOnlyList<Guid> staff, string when)
    {
        var (differ, seen) = (new List<string>(), 0);
        foreach (var (index, person) in staff.Index())
        {
            foreach (var role in Roles)
            {
                var (all, about) = (await SeenAsync(host.For(person, role), patient), await SeenAsync(host.For(person, role).About(patient), patient));
                seen += all.Count;
                differ.AddRange(all.Where(row => row.IsTheirs).Except(about).Concat(about.Except(all)).Select(row => $"{when}, {role} {index}: {row}"));
            }
        }

        Assert.True(seen > 50, $"{when}: {seen} rows");
        return differ;
    }

    private static Task<HashSet<SeenRow>> SeenAsync(IOperations person, Guid patient) => person.RunAsync<IServiceProvider, HashSet<SeenRow>>(async (services, ct) =>
    {
        var seen = new HashSet<SeenRow>();
        foreach (var db in PracticeSuiteModules.All.SelectMany(module => module.GetType().Assembly.GetTypes()).Where(type => type.IsSubclassOf(typeof(ModuleDbContext)))
            .Select(type => (ModuleDbContext)services.GetRequiredService(type)))
        {
            foreach (var entity in db.Model.GetEntityTypes().Where(IsFiltered))
                seen.UnionWith(await (Task<IReadOnlyList<SeenRow>>)ReadOne.MakeGenericMethod(entity.ClrType).Invoke(null, [db, entity, patient, ct])!);
        }

        return seen;
    });

    private static bool IsFiltered(IEntityType entity) =>
        !entity.IsOwned() && (entity.ClrType.GetCustomAttribute<AccessAttribute>() is not null || typeof(IPart2Item).IsAssignableFrom(entity.ClrType));

    private static async Task<IReadOnlyList<SeenRow>> ReadAsync<TRow>(ModuleDbContext db, IEntityType entity, Guid patient, CancellationToken cancellationToken)
        where TRow : class
    {
        var about = entity.ClrType.GetCustomAttribute<AccessAttribute>()?.Patient ?? "PatientId";
        var rows = await db.Set<TRow>().IgnoreAutoIncludes().ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => db.Entry(row)).Select(entry => new SeenRow(
                $"{entity.ClrType.Name} {string.Join(' ', entity.FindPrimaryKey()!.Properties.Select(key => entry.Property(key).CurrentValue))}",
                Equals(entry.Property(about).CurrentValue, patient))),
        ];
    }

    /// <summary>As if the program had made all there is.</summary>
    private static async Task LabelAsync(TestHost host)
    {
        var tables = await host.AsSystem.RunAsync<IServiceProvider, List<string>>((services, ct) => Task.FromResult(PracticeSuiteModules.All
            .SelectMany(module => module.GetType().Assembly.GetTypes()).Where(type => type.IsSubclassOf(typeof(ModuleDbContext)))
            .SelectMany(type => ((DbContext)services.GetRequiredService(type)).Model.GetEntityTypes())
            .Where(entity => typeof(IPart2Item).IsAssignableFrom(entity.ClrType)).Select(entity => entity.GetTableName()!).Distinct().ToList()));
        await using var connection = host.Provider.CreateConnection();
        await connection.OpenAsync();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"UPDATE {table} SET is_part2 = 1";
            await command.ExecuteNonQueryAsync();
        }
    }

    private sealed record SeenRow(string Key, bool IsTheirs);
}
