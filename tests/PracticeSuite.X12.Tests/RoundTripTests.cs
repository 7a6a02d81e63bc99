using System.Text;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Eligibility;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;
using Xunit;

namespace PracticeSuite.X12.Tests;

public sealed class RoundTripTests
{
    public static TheoryData<string> All { get; } = [.. Sample.Names];

    [Theory, MemberData(nameof(All)), Trait("Rule", "C-129")]
    public async Task Every_example_is_read_typed_and_written_to_the_same_bytes(string name)
    {
        var items = await Sample.ReadAsync(Sample.Bytes(name));

        var (bytes, refused) = Rewriting.Write(items);

        Assert.Empty(items.Findings());
        Assert.Empty(refused);
        Assert.Equal(Sample.Text(name), Encoding.Latin1.GetString(bytes));
        Assert.True(items.One<InterchangeEnded>().IsSound);
        Assert.All(items.OfType<TransactionEnded>(), set => Assert.True(set.IsSound));
    }

    [Theory, MemberData(nameof(All)), Trait("Rule", "C-030")]
    public async Task Line_feeds_are_neither_needed_nor_minded(string name)
    {
        var text = Sample.Text(name).Replace("\n", "", StringComparison.Ordinal);

        var items = await Sample.ReadAsync(text);

        Assert.Empty(items.Findings());
        Assert.Equal(text, Encoding.Latin1.GetString(Rewriting.Write(items, lineFeeds: false).Bytes));
        Assert.Empty((await Sample.ReadAsync(text.Replace("~", "~\r\n", StringComparison.Ordinal))).Findings());
    }

    [Theory, MemberData(nameof(All)), Trait("Rule", "C-030")]
    public async Task Every_example_reads_the_same_with_other_delimiters(string name)
    {
        var plain = await Sample.ReadAsync(Sample.Bytes(name));
        var text = Sample.Text(name).Replace("\n", "", StringComparison.Ordinal);

        var other = await Sample.ReadAsync(text.Replace('*', '|').Replace(':', '>').Replace('^', '!').Replace('~', '\n'));

        Assert.Empty(other.Findings());
        Assert.Equal(Kept(plain), Kept(other));
    }

    private static List<X12Item> Kept(List<X12Item> items) => [.. items.Where(item => item is not (InterchangeBegun or InterchangeEnded)).Select(WithoutPlace)];

    /// <summary>Places count bytes, and these differ by the line feeds.</summary>
    private static X12Item WithoutPlace(X12Item item) => item switch
    {
        ClaimRead read => read with { Place = default },
        RemittanceClaimRead read => read with { Place = default },
        EligibilityAsked read => read with { Place = default },
        EligibilityAnswered read => read with { Place = default },
        ProviderAdjustmentRead read => read with { Place = default },
        TransactionAcknowledged read => read with { Place = default },
        ClaimAcknowledged read => read with { Place = default },
        ReceiverStatusRead read => read with { Place = default },
        ProviderStatusRead read => read with { Place = default },
        GroupAcknowledged read => read with { Place = default },
        InterchangeAcknowledged read => read with { Place = default },
        _ => item,
    };
}
