using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.X12.Tests.Fuzzing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>Files that were spoilt on the way: no exception escapes, none is read for ever, and what is wrong with them is said or they are sound.</summary>
public sealed class SpoiltFileTests
{
    private const int Mutations = 10_000, Received = 200;

    /// <summary>In which each file is read: a parser that never ends fails here instead of hanging.</summary>
    internal static TimeSpan Bound { get; } = TimeSpan.FromSeconds(10);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Fact, Trait("Rule", "C-204")]
    public async Task Ten_thousand_spoilt_files_are_each_sound_or_told_to_be_wrong()
    {
        var mutator = new Mutator([Bytes(ExampleA("BHI2609A001")), Bytes(ExampleB("BHI2610C020", "BHI2610C021"))]);
        var practice = await new Neighbours().GetAsync(CancellationToken.None);
        var sound = 0;
        for (var seed = 0; seed < Mutations; seed++)
        {
            var file = mutator.Mutate(seed);
            // Away from this thread, for a loop without an end gives it back to nobody.
            var found = await Task.Run(() => RemittanceCheck.RunAsync(new MemoryStream(file), practice, new DateOnly(2026, 12, 2), takesTests: false, CancellationToken.None)).WaitAsync(Bound);

            Assert.All(found.Problems, problem => Assert.NotEmpty(problem.Place));
            Assert.True(!found.IsSound || found.Payments.Count > 0, $"seed {seed}");
            sound += found.IsSound ? 1 : 0;
        }

        // Some changes are of a name or a date and do no harm.
        Assert.InRange(sound, 1, Mutations / 3);
    }

    /// <summary>Each file is a payment of its own, so that what is sound is posted and not known already.</summary>
    [Theory, Trait("Rule", "C-204"), Trait("Rule", "C-382")]
    [MemberData(nameof(Databases))]
    public async Task Of_a_spoilt_file_all_is_posted_or_nothing_and_the_books_stay_balanced(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false, charge: 110);
        var sample = ExampleB(await host.NumberAsync(0), await host.NumberAsync(1));
        var posted = 0;
        for (var seed = 0; seed < Received; seed++)
        {
            var file = new Mutator([Bytes(TraceAt(sample, seed))]).Mutate(seed);
            var (answers, entries) = (await AnswersAsync(host), await host.EntriesAsync());
            var received = await Task.Run(() => TryAsync(host, file)).WaitAsync(Bound);

            var isPosted = received?.State == RemittanceFileState.Posted;
            Assert.True((await AnswersAsync(host) - answers) == (isPosted ? ClaimsOf(file) : 0), $"seed {seed}: not as many answers as the file has, or not none");
            Assert.True(isPosted || await host.EntriesAsync() == entries, $"seed {seed}: something was posted of a file that is not");
            posted += isPosted ? 1 : 0;
            Assert.Equal(Money.Zero, (await host.TrialBalanceAsync()).Net);
        }

        Assert.InRange(posted, 5, Received - 1);
    }

    private static string TraceAt(string file, int seed) => System.Text.RegularExpressions.Regex.Replace(
        file, @"TRN\*1\*[^*]+\*", $"TRN*1*EFT{seed:00000}*", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Task<int> AnswersAsync(RemittanceHost host) => host.Billing.ReadAsync(db => db.RemittedClaims.CountAsync());

    /// <summary>CLP segments, by the separators that the file's own ISA names.</summary>
    private static int ClaimsOf(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var isa = text.IndexOf("ISA", StringComparison.Ordinal);
        return text.Split(text[isa + 105]).Count(segment => segment.TrimStart('\r', '\n', ' ').StartsWith($"CLP{text[isa + 3]}", StringComparison.Ordinal));
    }

    private static async Task<ReceivedFileDto?> TryAsync(RemittanceHost host, byte[] file)
    {
        try
        {
            return await host.Billing.Biller.Once.RunAsync<IRemittanceAppService, ReceivedFileDto>((remittances, token) => remittances.ReceiveAsync(new MemoryStream(file), "835.txt", token));
        }
        catch (BusinessException refused) when (refused.Code == Check.Code)
        {
            return null;
        }
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
