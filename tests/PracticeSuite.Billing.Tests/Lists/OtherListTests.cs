using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Lists;

/// <summary>Contracts, charges, diagnosis codes and edits by the same door.</summary>
public sealed class OtherListTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-140")]
    [MemberData(nameof(Databases))]
    public async Task A_contracts_amounts_are_corrected_where_they_are_there_already(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        const string file = "payer,code,effective_from,amount,source\nACME,99484,2026-01-01,61.00,Contract\nACME,99484,2027-01-01,63.00,Contract";

        await TakeAsync(host, ListKind.Rates, file);
        var again = await TakeAsync(host, ListKind.Rates, file.Replace("61.00", "61.50", StringComparison.Ordinal));
        var unknown = await ReadAsync(host, ListKind.Rates, "payer,code,effective_from,amount,source\nNOBODY,99484,2026-01-01,61.00,Contract");

        Assert.Equal((0, 1, 1), (again.New, again.Changed, again.Same));
        Assert.Equal([6150L, 6300L], await host.ReadAsync(db => db.Rates.OrderBy(r => r.EffectiveFrom).Select(r => r.AmountCents).ToListAsync()));
        Assert.Equal((2L, "payer", "NOBODY"), (unknown.Refused[0].Line, unknown.Refused[0].Column, unknown.Refused[0].Value));
    }

    [Theory, Trait("Rule", "B-116")]
    [MemberData(nameof(Databases))]
    public async Task Charges_are_taken_and_nothing_is_charged_for_nothing(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);

        var taken = await TakeAsync(host, ListKind.Charges, "code,amount,effective_from\n99484,95.00,2020-01-01\n99484,99.00,2027-01-01\nG0323,80.00,2027-01-01");
        var refused = await ReadAsync(host, ListKind.Charges, "code,amount,effective_from\n99484,0.00,2028-01-01");

        Assert.Equal((2, 0, 1), (taken.New, taken.Changed, taken.Same));
        Assert.Equal(3, await host.ReadAsync(db => db.Charges.CountAsync()));
        Assert.Equal((2L, "amount", "0.00"), (refused.Refused[0].Line, refused.Refused[0].Column, refused.Refused[0].Value));
    }

    [Theory, Trait("Rule", "B-232"), Trait("Rule", "B-060")]
    [MemberData(nameof(Databases))]
    public async Task Diagnosis_codes_of_the_behavioral_chapter_are_taken(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);

        var taken = await TakeAsync(host, ListKind.DiagnosisCodes, "code,leaf,valid_from,valid_to\nF331,yes,2015-10-01,\nF33,no,2015-10-01,\nA000,yes,2015-10-01,");
        var ended = await TakeAsync(host, ListKind.DiagnosisCodes, "code,leaf,valid_from,valid_to\nF331,yes,2015-10-01,2026-09-30");

        Assert.Equal((2, 1), (taken.New, taken.PassedOver));
        Assert.Equal((0, 1), (ended.New, ended.Changed));
        Assert.Equal(new DateOnly(2026, 9, 30), await host.ReadAsync(db => db.DiagnosisCodes.Where(d => d.Code == "F33.1").Select(d => d.To).SingleAsync()));
    }

    [Theory, Trait("Rule", "B-232")]
    [MemberData(nameof(Databases))]
    public async Task Descriptors_are_taken_with_their_codes_and_a_file_without_any_leaves_them(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        const string described = "code,leaf,valid_from,valid_to,description\nF444,yes,2015-10-01,,\"Conversion disorder, with motor symptom\"";

        var taken = await TakeAsync(host, ListKind.DiagnosisCodes, described);
        var bare = await TakeAsync(host, ListKind.DiagnosisCodes, "code,leaf,valid_from,valid_to\nF444,yes,2015-10-01,");
        var other = await TakeAsync(host, ListKind.DiagnosisCodes, described.Replace("with motor", "of motor", StringComparison.Ordinal));
        var tooLong = await ReadAsync(host, ListKind.DiagnosisCodes, described.Replace("with motor", new string('x', BillingLimits.DiagnosisDescription), StringComparison.Ordinal));

        Assert.Equal((1, 0, 1, 1), (taken.New, bare.Changed, bare.Same, other.Changed));
        Assert.Equal("Conversion disorder, of motor symptom", await host.ReadAsync(db => db.DiagnosisCodes.Select(d => d.Description).SingleAsync()));
        Assert.Equal((2L, "description"), (tooLong.Refused[0].Line, tooLong.Refused[0].Column));
    }

    [Theory, Trait("Rule", "B-102")]
    [MemberData(nameof(Databases))]
    public async Task Edits_of_our_codes_are_taken_and_hold_from_the_next_run_on(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.System.RunAsync<IOtherServiceAppService>((services, token) => services.AddAsync(
            new OtherServiceInput(host.Practice.Patients[0].Id, new DateOnly(2026, 9, 17), "99214", Neighbours.Prescriber, null), token));
        await host.RunAsync();
        var before = await HoldsAsync(host);

        var taken = await TakeAsync(host, ListKind.CodePairs, "code,other,effective_from,effective_to\n99214,99484,2026-07-01,\n99214,99213,2026-07-01,");
        await host.RunAsync();

        Assert.Equal((1, 1), (taken.New, taken.PassedOver));
        Assert.Equal(("", "H-NCCI"), (before, await HoldsAsync(host)));
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_at_its_heading()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, patients: 0);

        var preview = await ReadAsync(host, ListKind.Charges, "code,other,effective_from\n99214,99484,2026-07-01");

        Assert.All(preview.Refused, problem => Assert.Equal(1, problem.Line));
        Assert.Equal(["other", "amount"], preview.Refused.Select(problem => problem.Column));
    }

    private static async Task<string> HoldsAsync(BillingHost host) => (await host.ReadAsync(db => db.Results.Where(r => r.IsCurrent).Select(r => r.HoldCodes).SingleAsync())).Trim();

    private static async Task<ListPreviewDto> ReadAsync(BillingHost host, ListKind kind, string content)
    {
        var id = await host.Biller.RunAsync<IListImportAppService, Guid>((lists, token) => lists.ReceiveAsync(kind, new MemoryStream(Encoding.UTF8.GetBytes(content)), @"C:\files\list.csv", null, token));
        return await host.Biller.RunAsync<IListImportAppService, ListPreviewDto>((lists, token) => lists.GetAsync(id, 0, 100, token));
    }

    private static async Task<ListImportDto> TakeAsync(BillingHost host, ListKind kind, string content)
    {
        var preview = await ReadAsync(host, kind, content);
        return await host.Biller.RunAsync<IListImportAppService, ListImportDto>((lists, token) => lists.TakeAsync(preview.File.Id, preview.File.Version, preview.Digest, token));
    }
}
