using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Database;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Records;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>A copy of a record, and its disposal, reach every table about patients: a new table cannot be forgotten (P-146, P-147).</summary>
public sealed class PatientRecordTests : IAsyncLifetime
{
    private const string Proof = "who opened the chart, why, and who was told is documented for six years, whatever becomes of the record (P-144)";

    /// <summary>Tables about patients that stand behind no part of the record, each with its reason.</summary>
    private static readonly Dictionary<string, string> Apart = new(StringComparer.Ordinal)
    {
        ["PatientRelationship"] = "who could see the chart at which time is part of the audit trail's proof and is only ever ended (P-120, P-144)",
        ["StaffLinkPatient"] = "who could see the chart at which time is part of the audit trail's proof (P-120, P-144)",
        ["SensitiveChart"] = Proof,
        ["ChartReason"] = Proof,
        ["Part2Consent"] = "what the filter asks of a consent, which stands behind a part; ended and never removed (P-078)",
        ["GlassBreaking"] = Proof,
        ["SensitiveMark"] = Proof,
        ["GivenReason"] = Proof,
        ["Notice"] = Proof,
        ["AuditRow"] = "the audit trail stays (P-146)",
        ["Breach"] = "it names nobody; whom it touches stands behind a part",
        ["ScaleLink"] = "the hash of a token and the invitation that it opens, with which it is disposed of",
        ["ThreadLink"] = "the hash of a token and the invitation that it opens, with which it is disposed of",
        ["PsychotherapyNote"] = "no part of what a patient may see (P-065), and sealed by its author's key",
        ["PsychotherapyNoteVersion"] = "reached through its note",
        ["PsychotherapyNoteExport"] = "shows that there are such notes; an accounting tells of it (P-150)",
    };

    private TestHost? _host;

    public async ValueTask InitializeAsync() => _host = await TestHost.CreateAsync(DatabaseKind.Sqlite, PracticeSuiteModules.All);

    public ValueTask DisposeAsync() => _host!.DisposeAsync();

    [Fact, Trait("Rule", "P-147"), Trait("Rule", "P-146")]
    public async Task Every_table_about_patients_is_behind_one_part_or_on_the_list_with_a_reason()
    {
        await using var scope = _host!.Services.CreateAsyncScope();
        var parts = scope.ServiceProvider.GetServices<IPatientRecordPart>().ToList();
        var behind = parts.SelectMany(part => part.Entities).Select(type => type.Name).ToList();
        var about = AboutPatients().Select(type => type.ClrType.Name).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(about.Count > 25, $"{about.Count} tables");
        Assert.Equal(behind.Distinct(StringComparer.Ordinal), behind);
        Assert.Empty(about.Except(behind, StringComparer.Ordinal).Except(Apart.Keys, StringComparer.Ordinal));
        Assert.Empty(behind.Intersect(Apart.Keys, StringComparer.Ordinal));
        Assert.Empty(Apart.Keys.Except(about, StringComparer.Ordinal));
        Assert.Equal(parts.Select(part => part.Name).Distinct(StringComparer.Ordinal), parts.Select(part => part.Name));
        Assert.All(parts, part => Assert.Matches("^[a-z][a-z0-9-]*$", part.Name));
    }

    /// <summary>Those that say so, and, through keys, whatever hangs on one of them.</summary>
    private static List<IEntityType> AboutPatients()
    {
        var all = ReadEntities();
        var found = all.Where(type => typeof(IAboutPatient).IsAssignableFrom(type.ClrType) || type.ClrType.GetCustomAttribute<AccessAttribute>() is not null || HasPatient(type)).ToHashSet();
        while (all.Where(type => !found.Contains(type) && type.GetForeignKeys().Any(key => found.Contains(key.PrincipalEntityType))).ToList() is { Count: > 0 } more)
            found.UnionWith(more);
        found.UnionWith(all.Where(type => type.GetNavigations().Any(to => found.Contains(to.TargetEntityType))));
        return [.. found.Where(type => !type.IsOwned())];
    }

    private static bool HasPatient(IReadOnlyTypeBase type) =>
        type.FindProperty("ClaimId") is not null || type.FindProperty("ClaimVersionId") is not null || type.FindProperty("PatientId") is not null;

    private static IReadOnlyList<IEntityType> ReadEntities()
    {
        var options = new DbContextOptionsBuilder<SqlitePracticeDbContext>();
        var provider = DatabaseProvider.Sqlite("Data Source=:memory:");
        provider.Use(options, provider.CreateConnection());
        using var context = new SqlitePracticeDbContext(options.Options);
        return [.. context.Model.GetEntityTypes()];
    }
}
