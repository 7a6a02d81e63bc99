using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>Whatever is wrong with a file keeps all of it out of the books, and the reason names the place (C-204).</summary>
public sealed class QuarantineTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory]
    [InlineData("C-200", "SVC*HC:99484*95*38.28*", "SVC*HC:99484*95*38.27*", "2110 SVC03"), InlineData("C-201", "*1*95*38.28*9.77*", "*1*95*38.29*9.77*", "CLP04")]
    [InlineData("C-202", "BPR*I*38.28*", "BPR*I*38.29*", "payment EFT0001234567, BPR02")]
    [InlineData("C-182", "*XX*1993999998~", "*XX*1234567893~", "N1*PE"), InlineData("C-182", "REF*TJ*123456789~", "REF*TJ*123456780~", "N1*PE")]
    [InlineData("C-343", "*0*P*:~", "*0*T*:~", "ISA15")]
    [InlineData("C-180", "BPR*I*38.28*C*", "BPR*I*38.28*D*", "BPR02"), InlineData("C-180", "*20261019~", "*20270119~", "BPR16")]
    [InlineData("C-184", "*1*95*38.28*9.77*MB", "*7*95*38.28*9.77*MB", "CLP02")]
    [InlineData("C-184", "*1*95*38.28*9.77*MB", "*23*95*38.28*9.77*MB", "CLP02"), InlineData("C-184", "*1*95*38.28*9.77*MB", "*25*95*38.28*9.77*MB", "CLP02")]
    [InlineData("C-186", "CAS*CO*45*", "CAS*CR*45*", "CAS")]
    [InlineData("C-017", "DTM*472*20260917~", "DTM*472*20270917~", "DTM*472")]
    [InlineData("C-215", "*1*95*38.28*9.77*MB", "*22*95*38.28*9.77*MB", "CLP03")]
    [InlineData("C-183", "*95*38.28", "*95000000*38.28", "claim")]
    [InlineData("C-033", "SE*24*", "SE*25*", "SE01"), InlineData("C-033", "GE*1*501~", "GE*2*501~", "GE01"), InlineData("C-033", "IEA*1*000000501~", "", "interchange 1")]
    [InlineData("C-033", "TESTPATIENT*ALPHA", "TESTPATIENT*\u00c4LPHA", "NM1"), InlineData("C-033", "*45*46.17**253", "*45*X6.17**253", "CAS03")]
    [InlineData("C-033", "ISA*00*", "PK\u0003\u0004*00*", "byte 0")]
    [InlineData("C-344", "GS*HP*EXCLRHOUSE*EXSUBMIT*20261016*0600*501*X*005010X221A1~", "GS*FA*EXCLRHOUSE*EXSUBMIT*20261016*0600*501*X*005010X231A1~", "")]
    [Trait("Rule", "C-204"), Trait("Rule", "C-200"), Trait("Rule", "C-201"), Trait("Rule", "C-202"), Trait("Rule", "C-182"), Trait("Rule", "C-343"), Trait("Rule", "C-180")]
    [Trait("Rule", "C-184"), Trait("Rule", "C-186"), Trait("Rule", "C-017"), Trait("Rule", "C-215"), Trait("Rule", "C-344")]
    public async Task A_file_with_a_mistake_is_found_out_with_the_place(string rule, string right, string wrong, string place)
    {
        var text = ExampleA("BHI2609A001").Replace(right, wrong, StringComparison.Ordinal);

        var found = await CheckAsync(text);

        Assert.False(found.IsSound);
        Assert.Contains(found.Problems, problem => (problem.Rule == rule || problem.Rule is "C-032") && problem.Place.Contains(place, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "C-204")]
    public async Task The_rulebooks_files_are_sound()
    {
        Assert.True((await CheckAsync(ExampleA("BHI2609A001"))).IsSound);
        Assert.True((await CheckAsync(ExampleB("BHI2610C020", "BHI2610C021"))).IsSound);
    }

    [Theory, Trait("Rule", "C-204"), Trait("Rule", "C-182")]
    [MemberData(nameof(Databases))]
    public async Task One_claim_that_does_not_balance_keeps_all_of_the_file_out_of_the_books(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false, charge: 110);
        var file = ExampleB(await host.NumberAsync(0), await host.NumberAsync(1)).Replace("CAS*PR*1*12**2*10~", "CAS*PR*1*12**2*9~", StringComparison.Ordinal);
        var before = await host.Billing.CountRowsAsync();

        var received = await host.ReceiveAsync(file);

        Assert.Equal((RemittanceFileState.Quarantined, 2), (received.State, received.ProblemCount));
        var after = await host.Billing.CountRowsAsync();
        Assert.Equal(["billing_remittance_file_parts", "billing_remittance_files"], after.Where(table => table.Key.StartsWith("billing", StringComparison.Ordinal) && before[table.Key] != table.Value).Select(table => table.Key));
        var shown = await host.QuarantinedAsync();
        Assert.Equal(["C-200", "C-201"], shown.Problems.Select(problem => problem.Rule));
        Assert.Contains($"claim {await host.NumberAsync(1)}", shown.Problems[0].Place, StringComparison.Ordinal);
        Assert.Equal(Money.Dollars(25), shown.Payments.Single().Paid);
    }

    [Theory, Trait("Rule", "C-216")]
    [MemberData(nameof(Databases))]
    public async Task What_comes_a_second_time_is_posted_once_be_it_the_file_or_the_payment(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var file = ExampleA(await host.NumberAsync(0));
        await host.ReceiveAsync(file);
        var (books, entries) = (await host.BooksAsync(), await host.EntriesAsync());

        var same = await host.ReceiveAsync(file, "again.txt");
        var payment = await host.ReceiveAsync(file.Replace("*0600*", "*0601*", StringComparison.Ordinal));

        Assert.Equal((RemittanceFileState.Posted, true), (same.State, same.IsKnown));
        Assert.Equal((RemittanceFileState.Duplicate, false), (payment.State, payment.IsKnown));
        Assert.Equal(books, await host.BooksAsync());
        Assert.Equal(entries, await host.EntriesAsync());
    }

    [Theory, Trait("Rule", "C-216")]
    [MemberData(nameof(Databases))]
    public async Task Of_several_who_post_the_same_payment_at_once_one_does(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 3, medicare: false);
        var file = Of("EFT1", [Claim(await host.NumberAsync(0), 95), Claim(await host.NumberAsync(1), 95), Claim(await host.NumberAsync(2), 95, adjustments: ["CO-45 20"])]);

        var received = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => TryAsync(host, i % 2 == 0 ? file : file.Replace("*0600*", "*0601*", StringComparison.Ordinal)))));

        Assert.Contains(RemittanceFileState.Posted, received.OfType<ReceivedFileDto>().Select(one => one.State));
        Assert.Equal(["Cash 265.00", "Charges -285.00", "ContractualWriteOff 20.00"], await host.BooksAsync());
        Assert.Equal(1, await host.Billing.ReadAsync(db => db.Remittances.CountAsync()));
    }

    [Theory, Trait("Rule", "C-204")]
    [MemberData(nameof(Databases))]
    public async Task A_quarantined_file_is_posted_once_what_was_wrong_on_our_side_is_mended(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        host.Billing.Host.Clock.AdjustTime(new DateTimeOffset(2026, 9, 16, 16, 0, 0, TimeSpan.Zero));
        var first = await host.ReceiveAsync(ExampleA(await host.NumberAsync(0)));
        host.Billing.Host.Clock.AdjustTime(new DateTimeOffset(2026, 10, 20, 16, 0, 0, TimeSpan.Zero));

        var again = await host.AskAsync((remittances, token) => remittances.CheckAgainAsync(first.Id, token));

        Assert.Equal((RemittanceFileState.Quarantined, RemittanceFileState.Posted), (first.State, again.State));
        Assert.Equal(ClaimState.PatientBalance, (await host.ClaimAsync(0)).State);
    }

    [Theory, Trait("Rule", "C-204")]
    [MemberData(nameof(Databases))]
    public async Task A_file_that_was_kept_by_a_process_that_was_killed_is_posted_by_the_job(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var bytes = Encoding.Latin1.GetBytes(ExampleA(await host.NumberAsync(0)));
        var stored = new StoredContent(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)), bytes.Length);
        await host.Billing.System.RunAsync<RemittanceRegister, (RemittanceFile, bool)>((register, token) => register.KeepAsync("835.txt", stored, new MemoryStream(bytes), takesTests: false, token));
        var job = new PostRemittancesJob(host.Billing.Host.Services.GetRequiredService<PracticeRounds>(), NullLogger<PostRemittancesJob>.Instance);

        await job.Execute(null!, CancellationToken.None);
        var soon = await host.EntriesAsync();
        host.Billing.Host.Clock.Advance(TimeSpan.FromMinutes(11));
        await job.Execute(null!, CancellationToken.None);

        Assert.Equal((0, 2), (soon, await host.EntriesAsync()));
        Assert.Equal(ClaimState.PatientBalance, (await host.ClaimAsync(0)).State);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Only_billing_staff_take_files_in(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var file = ExampleA(await host.NumberAsync(0));

        await Assert.ThrowsAsync<AccessDeniedException>(() => host.Billing.Host.For(Services.Neighbours.Therapist, PracticeRole.Prescriber, PracticeRole.PrivacyOfficer)
            .RunAsync<IRemittanceAppService, ReceivedFileDto>((remittances, token) => remittances.ReceiveAsync(file.ToStream(), "835.txt", token)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_entry_of_the_books_is_never_changed_or_removed(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(ExampleA(await host.NumberAsync(0)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Billing.System.RunAsync<Data.BillingDbContext>(async (db, token) =>
        {
            db.Entry(await db.Postings.FirstAsync(token)).Property(p => p.AmountCents).CurrentValue = 1;
            await db.SaveChangesAsync(token);
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Billing.System.RunAsync<Data.BillingDbContext>(async (db, token) =>
        {
            db.Entry(await db.Journal.FirstAsync(token)).State = EntityState.Deleted;
            await db.SaveChangesAsync(token);
        }));
    }

    private static async Task<ReceivedFileDto?> TryAsync(RemittanceHost host, string file)
    {
        try
        {
            return await host.ReceiveAsync(file);
        }
        catch (BusinessException refused) when (refused.Code is "Data:AlreadyThere" or "Data:ChangedMeanwhile")
        {
            return null;
        }
    }

    internal static async Task<CheckedFile> CheckAsync(string text)
    {
        var practice = await new Services.Neighbours().GetAsync(CancellationToken.None);
        return await RemittanceCheck.RunAsync(
            new MemoryStream(Encoding.Latin1.GetBytes(text)), practice, new DateOnly(2026, 12, 2), takesTests: false, CancellationToken.None);
    }
}
