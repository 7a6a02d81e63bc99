using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Lists;

/// <summary>Medicare's fee schedule as CMS publishes it: looked at first, taken whole or not at all.</summary>
public sealed class FeeScheduleTests
{
    private const string Ours = "13282-01";

    /// <summary>Without a heading, with sixteen fields, of which ours are the first seven.</summary>
    private static readonly string Published = string.Join("\r\n",
        Row("13282", "01", "99484", "  ", "0000061.10", "0000041.20"),
        Row("13282", "01", "G0323", "  ", "0000061.50", "0000000.00"),
        Row("13282", "02", "99484", "  ", "0000055.00", "0000038.00"),
        Row("13282", "01", "99484", "26", "0000010.00", "0000010.00"),
        Row("13282", "01", "70450", "  ", "0000100.00", "0000100.00"));

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-140")]
    [MemberData(nameof(Databases))]
    public async Task Rows_of_our_codes_and_localities_are_shown_and_nothing_holds_until_they_are_taken(DatabaseKind kind)
    {
        await using var host = await LocatedAsync(kind);

        var preview = await ReadAsync(host, Published);
        var before = await host.ReadAsync(db => db.Rates.CountAsync());
        var taken = await TakeAsync(host, preview);

        Assert.Equal((3, 0, 0, 3, 0), (preview.New, preview.Changed, preview.Same, preview.File.PassedOver, preview.File.Problems));
        Assert.Equal(
            ["99484, Medicare, office, 13282-01, from 2026-01-01", "99484, Medicare, facility, 13282-01, from 2026-01-01", "G0323, Medicare, office, 13282-01, from 2026-01-01"],
            preview.Rows.Select(row => row.What));
        Assert.Equal([(1L, "$61.10 to 2026-12-31"), (1L, "$41.20 to 2026-12-31"), (2L, "$61.50 to 2026-12-31")], preview.Rows.Select(row => (row.Line, row.After)));
        Assert.Equal(0, before);
        Assert.Equal((ListState.Taken, 3, "PFALL26.txt"), (taken.State, taken.New, taken.Name));
        Assert.Equal(
            Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Published))), taken.Sha256);
        Assert.Equal(("test user", "test user"), (taken.ReceivedBy, taken.EndedBy));
        Assert.Equal(3, await host.ReadAsync(db => db.Rates.CountAsync(r => r.Locality == Ours && r.PayerId == null && r.Source.EndsWith("PFALL26.txt"))));
    }

    [Theory, Trait("Rule", "B-141")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_is_expected_at_the_amount_of_its_locations_locality(DatabaseKind kind)
    {
        await using var host = await LocatedAsync(kind, patients: 1);
        await TakeAsync(host, await ReadAsync(host, Published));

        await host.RunAsync();

        // 61.10 for a nurse practitioner: 0.85 of it.
        Assert.Equal(5194, await host.ReadAsync(db => db.Results.Where(r => r.IsCurrent).Select(r => r.ExpectedAllowedCents).SingleAsync()));
    }

    [Theory, Trait("Rule", "B-140")]
    [MemberData(nameof(Databases))]
    public async Task A_second_file_shows_what_it_changes_and_the_first_amount_stands_in_the_changes(DatabaseKind kind)
    {
        await using var host = await LocatedAsync(kind);
        await TakeAsync(host, await ReadAsync(host, Published));

        var again = await ReadAsync(host, Published.Replace("61.10", "62.00", StringComparison.Ordinal), "PFALL26B.txt");
        await TakeAsync(host, again);

        Assert.Equal((0, 1, 2), (again.New, again.Changed, again.Same));
        Assert.Equal((ListRowStanding.Changed, "$61.10 to 2026-12-31", "$62.00 to 2026-12-31"), (again.Rows[0].Standing, again.Rows[0].Before, again.Rows[0].After));
        var changes = await host.Biller.RunAsync<IRateAppService, IReadOnlyList<PriceChangeDto>>((rates, token) => rates.GetChangesAsync(PriceKind.Rate, 0, 100, token));
        var corrected = Assert.Single(changes, change => change.Before is not null);
        Assert.Equal((6110L, 6200L, "PFALL26B.txt", "test user"), (corrected.Before!.Value.Cents, corrected.After.Cents, corrected.Reason, corrected.By));
        Assert.Equal(4, changes.Count);
    }

    [Theory, Trait("Rule", "B-138")]
    [MemberData(nameof(Databases))]
    public async Task One_wrong_row_refuses_the_whole_file_with_its_line_field_value_and_fix(DatabaseKind kind)
    {
        await using var host = await LocatedAsync(kind);

        var preview = await ReadAsync(host, $"{Published}\r\n{Row("13282", "01", "99490", "", "sixty", "43.00")}\r\n{Row("13282", "01", "99484", "", "1.00", "2.00")}");
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => TakeAsync(host, preview));

        Assert.Equal((6L, "non_facility", "sixty"), (preview.Refused[0].Line, preview.Refused[0].Column, preview.Refused[0].Value));
        Assert.Contains("give dollars", preview.Refused[0].Message, StringComparison.Ordinal);
        Assert.Contains(preview.Refused, problem => problem.Line == 7 && problem.Message.StartsWith("Line 1 is about the same", StringComparison.Ordinal));
        Assert.Equal("Billing:ListHasProblems", refusal.Code);
        Assert.Equal(0, await host.ReadAsync(db => db.Rates.CountAsync()));
    }

    [Fact]
    public async Task Of_what_was_shown_nothing_is_taken_where_somebody_changed_the_list_meanwhile()
    {
        await using var host = await LocatedAsync(DatabaseKind.Sqlite);
        var (first, second) = (await ReadAsync(host, Published), await ReadAsync(host, Published, "copy.txt"));
        await TakeAsync(host, first);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => TakeAsync(host, second));
        var twice = await Assert.ThrowsAsync<BusinessException>(() => TakeAsync(host, first));

        Assert.Equal(("Billing:ListChanged", "Data:ChangedMeanwhile"), (refusal.Code, twice.Code));
        Assert.Equal(3, await host.ReadAsync(db => db.Rates.CountAsync()));
    }

    [Fact, Trait("Rule", "B-131"), Trait("Rule", "B-132")]
    public async Task A_schedule_of_the_middle_of_the_year_begins_on_the_day_that_is_given()
    {
        await using var host = await LocatedAsync(DatabaseKind.Sqlite);

        var preview = await ReadAsync(host, Published, from: new DateOnly(2026, 7, 1));
        var wrong = await ReadAsync(host, Published, from: new DateOnly(2025, 7, 1));

        Assert.Equal(new DateOnly(2026, 7, 1), preview.From);
        Assert.All(wrong.Refused, problem => Assert.Equal("year", problem.Column));
        Assert.Equal(2, wrong.File.Problems);
    }

    [Theory]
    [InlineData("HCPCS Code,Short Description,Modifier,Carrier,Locality,Non-Facility Price,Facility Price,Year\n99484,Care mgmt svc,,13282,01,61.10,41.20,2026")]
    [InlineData("Year,Carrier Number,Locality,HCPCS,Mod,Non-Facility Fee Schedule Amount,Facility Fee Schedule Amount\n2026,13282,1,99484,,61.10,41.20")]
    public async Task A_file_with_a_heading_is_read_by_its_names(string file)
    {
        await using var host = await LocatedAsync(DatabaseKind.Sqlite);

        var preview = await ReadAsync(host, file);

        Assert.Equal((2, 0), (preview.New, preview.File.Problems));
        Assert.All(preview.Rows, row => Assert.Contains(Ours, row.What, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_without_a_row_of_ours_says_what_to_do()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);

        var preview = await ReadAsync(host, Published);
        var empty = await Assert.ThrowsAsync<BusinessException>(() => ReadAsync(host, ""));

        Assert.Contains("in which locality", Assert.Single(preview.Refused).Message, StringComparison.Ordinal);
        Assert.Equal((5, "Billing:ListEmpty"), (preview.File.PassedOver, empty.Code));
    }

    [Fact]
    public async Task A_file_that_is_dropped_stands_there_and_can_be_taken_no_more()
    {
        await using var host = await LocatedAsync(DatabaseKind.Sqlite);
        var preview = await ReadAsync(host, Published);

        await host.Biller.RunAsync<IListImportAppService>((lists, token) => lists.DropAsync(preview.File.Id, preview.File.Version, token));
        var listed = Assert.Single(await host.Biller.RunAsync<IListImportAppService, IReadOnlyList<ListImportDto>>((lists, token) => lists.GetListAsync(token)));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.Biller.RunAsync<IListImportAppService, ListImportDto>((lists, token) => lists.TakeAsync(listed.Id, listed.Version, preview.Digest, token)));

        Assert.Equal((ListState.Dropped, "Billing:ListEnded"), (listed.State, refusal.Code));
    }

    /// <summary>As many rows as were shown, and another amount in one of them.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_not_shown_is_not_taken_though_it_is_as_much(DatabaseKind kind)
    {
        await using var host = await LocatedAsync(kind);
        await TakeAsync(host, await ReadAsync(host, Published));
        var shown = await ReadAsync(host, Published.Replace("61.10", "62.10", StringComparison.Ordinal), "second.txt");
        await TakeAsync(host, await ReadAsync(host, Published.Replace("61.10", "63.10", StringComparison.Ordinal), "third.txt"));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => TakeAsync(host, shown));

        Assert.Equal("Billing:ListChanged", refusal.Code);
        Assert.True(shown.Changed > 0);
    }

    private static string Row(string carrier, string locality, string code, string modifier, string office, string facility) =>
        $"\"2026\",\"{carrier}\",\"{locality}\",\"{code}\",\"{modifier}\",\"{office}\",\"{facility}\",\" \",\"0\",\"A\",\"0\",\"0\",\"0\",\"9\",\"0\",\"0\"";

    private static async Task<BillingHost> LocatedAsync(DatabaseKind kind, int patients = 0)
    {
        var host = await BillingHost.CreateAsync(kind, patients);
        var location = (await host.System.RunAsync<IPracticeDirectory, PracticeProfile>((practices, token) => practices.GetAsync(token))).Locations[0].Id;
        await host.Biller.RunAsync<IRateAppService>((rates, token) => rates.SetLocalityAsync(location, "1328201", token));
        return host;
    }

    private static async Task<ListPreviewDto> ReadAsync(BillingHost host, string content, string name = "PFALL26.txt", DateOnly? from = null)
    {
        var id = await host.Biller.RunAsync<IListImportAppService, Guid>(
            (lists, token) => lists.ReceiveAsync(ListKind.FeeSchedule, new MemoryStream(Encoding.UTF8.GetBytes(content)), name, from, token));
        return await host.Biller.RunAsync<IListImportAppService, ListPreviewDto>((lists, token) => lists.GetAsync(id, 0, 100, token));
    }

    private static Task<ListImportDto> TakeAsync(BillingHost host, ListPreviewDto preview) => host.Biller.RunAsync<IListImportAppService, ListImportDto>(
        (lists, token) => lists.TakeAsync(preview.File.Id, preview.File.Version, preview.Digest, token));
}
