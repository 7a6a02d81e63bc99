using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests;

public sealed class ImportTests
{
    private const string Enrolled = """
        patient,location,code,billing_practitioner,designated_member,from,to
        1001,NY,99484,patel,chen,2026-08-20,
        1001,NY,G0323,chen,chen,2026-08-20,2026-12-31
        1002,LA,99484,patel,,2026-08-20,
        """;

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Files_bring_in_what_evaluation_reads(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        const string entries = """
            ref,patient,staff,start,end,activity,program,source,note,instrument,unallocated,created_at,late_reason,late_approved,attested,long_attested,void_reason
            a,1001,chen,2026-09-03 10:00:00,2026-09-03 10:08:00,TeamCall,,Call,about side effects,,,2026-09-03 10:09,,,yes,,
            b,1001,chen,2026-09-10T18:00:00Z,2026-09-10T18:07:00Z,ScaleAdministerReview,Ccm,,,phq-9,yes,2026-09-10 14:08,,,,,
            c,1001,patel,2026-09-14 13:00:00,2026-09-14 15:05:00,TeamCall,,Timer,,,,2026-10-08 00:00:00,was ill,yes,,yes,
            d,1002,chen,2026-09-30 23:50:00,2026-10-01 00:10:00,TeamCall,,,,,,2026-10-01 00:11,,,,,wrong patient
            """;

        await TakeAsync(host, Enrolled, entries);

        var rosa = await host.MonthAsync(House.Rosa);
        var (a, b, c) = (rosa!.Entries[0], rosa.Entries[1], rosa.Entries[2]);
        Assert.Equal((Local("2026-09-03 10:00:00"), Local("2026-09-03 10:09:00"), EntrySource.Call), (a.When.Start, a.AttestedAt, a.Source));
        Assert.Equal((Local("2026-09-10 14:00:00"), "PHQ-9", CareProgram.Ccm, true, null), (b.When.Start, b.Instrument, b.Program, b.Unallocated, b.AttestedAt));
        Assert.Equal((Local("2026-10-08"), true, Local("2026-10-08")), (c.CreatedAt, c.LongAttested, c.LateApprovedAt));
        Assert.Equal(["G0323", "99484"], rosa.Enrollments.OrderBy(one => one.To is null).Select(one => Contracts.Enrollments.BhiCodes.ToProcedureCode(one.Code)));
        var theo = await host.MonthAsync(House.Theo);
        Assert.Equal((2, true, new DateTimeOffset(2026, 10, 1, 6, 50, 0, TimeSpan.Zero)), (theo!.Entries[0].Revision, theo.Entries[0].Voided, theo.Entries[0].When.Start));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Every_problem_of_a_file_is_told_with_its_line_and_column(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await TakeAsync(host, Enrolled, "ref,patient,staff,start,end,activity,created_at\nold,1001,chen,2026-09-03 10:00,2026-09-03 10:08,TeamCall,2026-09-03 11:00\n");
        const string entries = """
            ref,patient,staff,start,end,activity,created_at,note,late_reason
            x,1003,nobody,2026-09-03 10:00,2026-09-03 10:08,Chat,2026-09-03 11:00,,
            x1,1001,chen,2026-09-03 10:08,2026-09-03 10:08,TeamCall,2026-09-03 11:00,,
            x2,1001,chen,2026-10-09 10:00,2026-10-09 23:00,TeamCall,,,
            x3,1001,chen,2026-09-03 10:00,2026-09-03 10:08,TeamCall,2026-09-30 11:00,,
            x4,1001,chen,2026-09-03 10:00:00,2026-09-03 10:00:59,TeamCall,2026-09-03 11:00,,
            OLD,1001,chen,2026-09-03 10:00,2026-09-03 10:08,TeamCall,2026-09-03 11:00,,
            x5,1001,chen,2026-09-03 10:00,2026-09-03 10:08,TeamCall,2026-09-03 11:00,,
            X5,1001,chen,2026-09-03 10:00,2026-09-03 10:08,TeamCall,2026-09-03 11:00,,
            x6,1001,chen,2026-03-08 02:30,2026-03-08 03:30,TeamCall,2026-09-03 11:00,,
            x7,1001,chen,2026-09-03 10:00,2026-09-03 10:08,TeamCall,2030-01-01 11:00,,
            """;

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => TakeAsync(host, null, entries));

        Assert.Equal(
            [
                (2, "patient"), (2, "staff"), (2, "activity"), (3, "end"), (4, "end"), (5, "late_reason"), (6, "note"), (7, "ref"), (9, "ref"), (10, "start"),
                (11, "created_at"),
            ],
            refused.Problems.Select(problem => ((int)problem.Line, problem.Column)));
        Assert.Equal(1, await host.ReadAsync((db, ct) => db.Entries.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-176")]
    public async Task An_enrollment_that_overlaps_one_of_the_file_or_of_the_database_is_refused(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await TakeAsync(host, Enrolled, null);
        const string more = """
            patient,location,code,billing_practitioner,from,to
            1001,NY,99484,patel,2026-09-01,
            1002,LA,G0323,chen,2026-09-01,2026-09-30
            1002,LA,G0323,chen,2026-09-30,
            1002,LA,G0324,chen,2026-09-30,
            1002,LA,G0323,chen,2026-10-30,2026-10-29
            """;

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => TakeAsync(host, more, null));

        Assert.Equal([(2, "from"), (4, "from"), (5, "code"), (6, "to")], refused.Problems.Select(problem => ((int)problem.Line, problem.Column)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-030j")]
    public async Task An_imported_entry_has_the_credential_that_its_author_held_on_its_day(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Staff[House.Lcsw.Id] = House.Lcsw with { History = new StaffHistory([new EarlierCredential(Credential.Student, Day("2026-09-09"))], []) };
        const string entries = """
            patient,staff,start,end,activity,late_reason
            1001,chen,2026-09-09 23:50:00,2026-09-10 00:10:00,TeamCall,was ill
            1001,chen,2026-09-10 10:00:00,2026-09-10 10:08:00,TeamCall,was ill
            """;

        await TakeAsync(host, Enrolled, entries);

        Assert.Equal(["Student", "LCSW"], (await host.MonthAsync(House.Rosa))!.Entries.Select(entry => entry.Credential));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_file_of_many_pieces_is_taken_whole_or_not_at_all(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await TakeAsync(host, Enrolled, null);
        var lines = Enumerable.Range(0, 4_500).Select(i => Line($"m{i}", Local("2026-09-01 08:00:00").AddMinutes(5 * i), "chen")).ToList();

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => TakeAsync(host, null, Csv([.. lines, Line("bad", Local("2026-09-02 08:00:00"), "nobody")])));
        Assert.Equal(4_502, Assert.Single(refused.Problems).Line);
        Assert.Equal(0, await host.ReadAsync((db, ct) => db.Entries.CountAsync(ct)));

        await TakeAsync(host, null, Csv(lines));
        Assert.Equal(4_500, await host.ReadAsync((db, ct) => db.Entries.Select(entry => entry.Reference).Distinct().CountAsync(ct)));

        await Assert.ThrowsAsync<ImportRefusedException>(() => TakeAsync(host, null, Csv([Line("new", Local("2026-09-02 08:00:00"), "chen"), .. lines[4_400..]])));
        Assert.Equal(4_500, await host.ReadAsync((db, ct) => db.Entries.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Of_a_partial_import_the_good_rows_are_kept_and_the_others_stay_as_they_stood(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await TakeAsync(host, Enrolled, null);
        List<string> lines = [.. Enumerable.Range(0, 2_500).Select(i => Line($"p{i}", Local("2026-09-01 08:00:00").AddMinutes(5 * i), i % 1_000 == 7 ? " nobody " : "chen"))];

        var taken = Assert.Single(await TakeAsync(host, null, Csv(lines), partial: true));

        Assert.Equal((2_497, 2_500), (taken.Accepted, taken.Rows.Count));
        Assert.Equal([9, 1_009, 2_009], taken.Problems.Select(problem => (int)problem.Line));
        Assert.Equal([lines[7], lines[1_007], lines[2_007]], taken.Rows.Where(row => row.IsRefused).Select(row => string.Join(',', row.Fields)));
        Assert.Equal(2_497, await host.ReadAsync((db, ct) => db.Entries.CountAsync(ct)));
    }

    private static string Line(string reference, DateTimeOffset start, string staff) =>
        $"{reference},1001,{staff},{start.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'},{start.UtcDateTime.AddMinutes(3):yyyy-MM-dd'T'HH:mm:ss'Z'},TeamCall,{start.UtcDateTime.AddMinutes(4):yyyy-MM-dd'T'HH:mm:ss'Z'}";

    private static string Csv(IEnumerable<string> lines) => string.Join('\n', ["ref,patient,staff,start,end,activity,created_at", .. lines]);

    private static Task<IReadOnlyList<ImportFile>> TakeAsync(CareHost host, string? enrollments, string? entries, bool partial = false)
    {
        var files = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal);
        if (enrollments is not null)
            files.Add("enrollments.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(enrollments)));
        if (entries is not null)
            files.Add("entries.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(entries)));
        return host.AsSystem.RunAsync<FolderImport, IReadOnlyList<ImportFile>>((import, ct) => import.RunAsync(files, partial, _ => { }, ct));
    }
}
