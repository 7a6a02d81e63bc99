using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Database;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>Psychotherapy notes are known to their own folder, to the pages of the author and of the privacy officer, and to nothing else (P-062).</summary>
[Trait("Rule", "P-062")]
public sealed partial class PsychotherapyWallTests
{
    /// <summary>Who may name them, and what for.</summary>
    private static readonly string[] Rooms =
    [
        "modules/Charting/PracticeSuite.Charting/PsychotherapyNotes/", "modules/Charting/PracticeSuite.Charting.Contracts/PsychotherapyNotes/",
        "modules/Charting/PracticeSuite.Charting.Contracts/ChartingPermissions.cs", "modules/Charting/PracticeSuite.Charting/ChartingModule.cs",
        "modules/Charting/PracticeSuite.Charting/Data/ChartingModel.cs",
        "database/PracticeSuite.Database/PracticeDbContext.cs", "database/PracticeSuite.Database/Migrations/",
        "src/PracticeSuite.Platform/Access/", "src/PracticeSuite.Web/Components/EnumWords.cs", "src/PracticeSuite.Web/Shell/PageLinks.cs",
        "src/PracticeSuite.Web/Pages/Patients/Psychotherapy", "src/PracticeSuite.Web/Pages/Patients/PatientPage.razor", "src/PracticeSuite.Web/Pages/Patients/_Imports.razor",
        "src/PracticeSuite.Web/Pages/Privacy/NoteExport", "src/PracticeSuite.Web/Pages/Privacy/_Imports.razor",
    ];

    [Fact]
    public void Nothing_else_names_them()
    {
        var naming = House.Sources.Where(file => Names(File.ReadAllText(file.FullName))).Select(House.PathOf).ToList();

        Assert.Contains(naming, path => path.StartsWith(Rooms[0], StringComparison.Ordinal));
        Assert.DoesNotContain(naming, path => !Rooms.Any(room => path.StartsWith(room, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("IPsychotherapyNoteAppService notes", true)]
    [InlineData("db.Set<PsychotherapyNote>()", true)]
    [InlineData("FROM charting_psychotherapy_notes", true)]
    [InlineData("/// as psychotherapy notes (P-062)", false)]
    [InlineData("kept for a psychotherapy session", false)]
    public void A_name_is_seen(string code, bool isSeen) => Assert.Equal(isSeen, Names(code));

    [Fact]
    public async Task Their_context_has_no_table_of_the_chart_and_the_charts_has_none_of_theirs()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, PracticeSuiteModules.All);
        await using var scope = host.Services.CreateAsyncScope();
        var contexts = PracticeSuiteModules.All.Select(module => module.GetType().Assembly).SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(ModuleDbContext))).Select(type => (DbContext)scope.ServiceProvider.GetRequiredService(type)).ToList();

        var theirs = Assert.Single(contexts, context => Tables(context).Any(IsTheirs));

        Assert.True(contexts.Count > 5, $"{contexts.Count} contexts");
        // The filter of every context asks who has to do with whom; of the chart it asks nothing.
        Assert.All(
            Tables(theirs).Except(["platform_relationships", "platform_staff_links", "platform_staff_link_patients", "platform_sensitive_charts", "platform_chart_reasons", "platform_part2_members", "platform_part2_consents"]),
            table => Assert.True(IsTheirs(table), table));
        Assert.Equal("PsychotherapyDbContext", theirs.GetType().Name);
    }

    [Fact]
    public void No_key_of_any_table_leads_to_theirs_or_from_theirs_to_others()
    {
        using var whole = new SqlitePracticeDbContext(new DbContextOptionsBuilder<SqlitePracticeDbContext>().UseSqlite("Data Source=:memory:").Options);

        var keys = whole.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
            .Select(key => (From: key.DeclaringEntityType.GetTableName()!, To: key.PrincipalEntityType.GetTableName()!)).ToList();

        Assert.Contains(keys, key => IsTheirs(key.From) && IsTheirs(key.To));
        Assert.DoesNotContain(keys, key => IsTheirs(key.From) != IsTheirs(key.To));
    }

    private static IEnumerable<string> Tables(DbContext context) => context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!);

    private static bool IsTheirs(string table) => table.StartsWith("charting_psychotherapy", StringComparison.Ordinal);

    private static bool Names(string code) => Name().IsMatch(code);

    [GeneratedRegex("PsychotherapyNote|PsychotherapyExport|PsychotherapyModel|PsychotherapyPart|charting_psychotherapy", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
