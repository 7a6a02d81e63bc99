using System.Globalization;
using System.Text;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Importing;

public sealed class ImportTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Problems_of_patients_stand_with_line_and_column_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        await host.PatientAsync();

        var problems = await ChartingHost.ImportAsync(host.AsSystem, (
            "patients.csv",
            "mrn,last_name,birth_date,sex_code,phone,location,died_at,is_part2_record\n"
            + "a-1001,Alvarez,,,,,,\n"
            + "B-1,Brooks,1985-02-30,F,,NOWHERE,,maybe\n"
            + "B-2,Brooks,2030-01-01,F,,,,\n"
            + "B-3,Brooks,1985-01-01,Female,,,,\n"
            + "B-4,Brooks,1985-01-01,F,123,,,\n"
            + "B-5,Brooks,1985-01-01,F,,,2026-10-10 00:00:00,\n"
            + ",Brooks,1985-01-01,F,,,,\n"
            + "B-6,Brooks,1985-01-01,F,,,,\n"
            + "b-6,Brooks,1985-01-01,F,,,,\n"));
        var known = await host.AsSystem.RunAsync<IPatientDirectory, IReadOnlyDictionary<string, Guid>>((patients, token) => patients.GetIdsByMrnAsync(token));

        Assert.Equal(
            [
                (2L, "mrn"), (3L, "birth_date"), (3L, "is_part2_record"), (3L, "location"), (4L, "birth_date"), (5L, "sex_code"), (6L, "phone"),
                (7L, "died_at"), (8L, "mrn"), (10L, "mrn"),
            ],
            problems.Select(problem => (problem.Line, problem.Column)).Order());
        Assert.Contains("already has this MRN", problems.Single(problem => problem.Line == 10).Message, StringComparison.OrdinalIgnoreCase);
        Assert.All(problems, problem => Assert.DoesNotContain("Brooks", problem.Message, StringComparison.Ordinal));
        Assert.Equal(["A-1001"], known.Keys);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Problems_of_the_other_files_stand_with_line_and_column(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        await host.PatientAsync();

        var problems = await ChartingHost.ImportAsync(
            host.AsSystem,
            ("diagnoses.csv", "patient,code,onset_on\nA-1001,F33.1,2026-01-01\nA-1001,f331,2026-01-01\nX,F33.1,2026-01-01\nA-1001,depressed,2026-01-01\n"),
            ("consents.csv",
                "patient,kind,given_at,method,obtained_by,billing_practitioner,items,revoked_at\n"
                + "A-1001,Bhi,2026-08-20 09:00:00,Verbal,DESK,PMHNP,1 2,\n"
                + "A-1001,Bhi,2026-08-20 09:00:00,Verbal,LCSW,,1 2,\n"
                + "A-1001,Bhi,2026-03-08 02:30:00,Verbal,LCSW,NOBODY,1 x,\n"
                + "A-1001,Bhi,2026-08-20 09:00:00,Verbal,LCSW,PMHNP,1 2,2026-08-20 08:00:00\n"
                + "X,Bhi,2026-08-20 09:00:00,Spoken,LCSW,PMHNP,1 2,\n"),
            ("scales.csv", "patient,scale,total,completed_on\nA-1001,PHQ-9,28,2026-09-10\nA-1001,PHQ-7,2,2026-09-10\nA-1001,GAD-7,2,2026-09-10\nA-1001,gad-7,3,2026-09-10\n"),
            ("plans.csv",
                "patient,version,created_on,signed_on,reviewed_on\n"
                + "A-1001,1,2026-08-20,2026-08-19,\n"
                + "A-1001,2,2026-08-20,2026-08-20,2026-08-19\n"
                + "A-1001,3,2026-08-20,,2026-08-25\n"
                + "A-1001,4,2026-08-20,2026-08-20,\n"
                + "A-1001,4,2026-08-20,2026-08-20,\n"
                + "A-1001,5,2026-07-20,2026-07-20,\n"));

        Assert.Equal(
            [
                ("consents.csv", 2L, "obtained_by"), ("consents.csv", 3L, "billing_practitioner"), ("consents.csv", 4L, "billing_practitioner"),
                ("consents.csv", 4L, "given_at"), ("consents.csv", 4L, "items"), ("consents.csv", 5L, "revoked_at"), ("consents.csv", 6L, "method"),
                ("consents.csv", 6L, "patient"), ("diagnoses.csv", 3L, "code"), ("diagnoses.csv", 4L, "patient"), ("diagnoses.csv", 5L, "code"),
                ("plans.csv", 2L, "signed_on"), ("plans.csv", 3L, "reviewed_on"), ("plans.csv", 4L, "reviewed_on"), ("plans.csv", 6L, "version"),
                ("plans.csv", 7L, "signed_on"), ("scales.csv", 2L, "total"), ("scales.csv", 3L, "scale"), ("scales.csv", 5L, "completed_on"),
            ],
            problems.Select(problem => (problem.File, problem.Line, problem.Column)).Order());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_later_file_continues_a_plan_that_is_known(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        const string Heading = "patient,version,created_on,signed_on\n";

        var first = await ChartingHost.ImportAsync(host.AsSystem, ("plans.csv", Heading + "A-1001,3,2026-08-20,2026-08-20\n"));
        var second = await ChartingHost.ImportAsync(host.AsSystem, ("plans.csv", Heading + "A-1001,4,2026-09-12,2026-09-12\n"));
        var again = await ChartingHost.ImportAsync(host.AsSystem, ("plans.csv", Heading + "A-1001,4,2026-09-12,2026-09-12\n"));
        var facts = await host.AsSystem.RunAsync<IChartFacts, IReadOnlyDictionary<Guid, PatientChartFacts>>(
            (charts, token) => charts.GetAsync(IdRange.Only(patient), token));

        Assert.Empty(first);
        Assert.Empty(second);
        Assert.Equal("version", Assert.Single(again).Column);
        Assert.Equal([(3, new DateOnly(2026, 9, 12)), (4, (DateOnly?)null)], facts[patient].Plans.Select(plan => (plan.Number, plan.SupersededOn)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_refused_version_leaves_the_active_one_active_when_the_rest_is_kept(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        const string Heading = "patient,version,created_on,signed_on,reviewed_on\n";
        const string Rows = "A-1001,3,2026-08-20,2026-08-20,\nA-1001,4,2026-09-12,2026-09-12,2026-09-11\n";
        var files = new Dictionary<string, Func<Stream>> { ["plans.csv"] = () => new MemoryStream(Encoding.UTF8.GetBytes(Heading + Rows)) };

        await host.AsSystem.RunAsync<FolderImport>((import, token) => import.RunAsync(files, partial: true, _ => { }, token));
        var facts = await host.AsSystem.RunAsync<IChartFacts, IReadOnlyDictionary<Guid, PatientChartFacts>>(
            (charts, token) => charts.GetAsync(IdRange.Only(patient), token));

        Assert.Equal([(3, (DateOnly?)null)], facts[patient].Plans.Select(plan => (plan.Number, plan.SupersededOn)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_thousand_patients_with_charts_are_taken_and_read_with_few_statements(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        const int Count = 2_000;
        var files = new[]
        {
            ("patients.csv", Rows("mrn,last_name,first_name,birth_date,phone", i => $"M{i},Name{i},Rosa,1985-03-12,518555{i % 10000:0000}")),
            ("diagnoses.csv", Rows("patient,code,onset_on", i => $"M{i},F33.1,2026-01-01")),
            ("consents.csv", Rows("patient,kind,given_at,method,obtained_by,billing_practitioner,items", i => $"M{i},Bhi,2026-08-20 09:00:00,Verbal,LCSW,PMHNP,1 2 3 4")),
        };

        using var ofImport = new CommandCounter();
        var problems = await ChartingHost.ImportAsync(host.AsSystem, files);
        var imported = ofImport.Count;
        using var ofReading = new CommandCounter();
        var facts = await host.AsSystem.RunAsync<IChartFacts, IReadOnlyDictionary<Guid, PatientChartFacts>>(
            (charts, token) => charts.GetAsync(new IdRange(Guid.Empty, Guid.AllBitsSet), token));
        var read = ofReading.Count;

        Assert.Empty(problems);
        Assert.Equal(Count, facts.Count);
        Assert.All(facts.Values, chart => Assert.Equal((1, 1), (chart.Diagnoses.Count, chart.Consents.Count)));
        Assert.Equal(5, read);
        // SQLite's provider sends each row by itself; no row of either is looked up alone.
        var most = (kind == DatabaseKind.Sqlite ? 4 * Count : Count / 10) + 100;
        Assert.True(imported <= most, $"{imported} statements for {4 * Count} rows, a list for each patient with a diagnosis among them");

        static string Rows(string heading, Func<int, string> row) =>
            heading + "\n" + string.Join('\n', Enumerable.Range(0, Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{row(i)}")));
    }
}
