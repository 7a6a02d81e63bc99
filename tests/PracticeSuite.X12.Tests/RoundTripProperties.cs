using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;
using PracticeSuite.X12.Syntax;
using Xunit;

namespace PracticeSuite.X12.Tests;

/// <summary>What was written is read to the same model, whatever claims and remittances there are (C-129).</summary>
public sealed class RoundTripProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    [Fact, Trait("Rule", "C-129")]
    public void Claims_come_back_as_they_were() => Prop.ForAll(Seeds, seed =>
    {
        var batch = new Samples(seed).Batch();
        var output = new ArrayBufferWriter<byte>();

        Assert.Empty(X12Writer.WriteClaims(output, EnvelopeOf(seed), batch));

        var items = Read(output);
        Assert.Empty(items.Findings());
        Assert.Equal(batch.Header, items.One<ClaimBatchBegun>().Header);
        Assert.Equal(batch.Claims, items.OfType<ClaimRead>().Select(read => read.Claim));
    }).Check(Thorough);

    [Fact, Trait("Rule", "C-129")]
    public void Remittances_come_back_as_they_were() => Prop.ForAll(Seeds, seed =>
    {
        var samples = new Samples(seed);
        var (header, claims, adjustments) = (samples.Header(), samples.RemittanceClaims(), samples.ProviderAdjustments());
        var output = new ArrayBufferWriter<byte>();

        Assert.Empty(X12Writer.WriteRemittance(output, EnvelopeOf(seed), header, claims, adjustments));

        var items = Read(output);
        Assert.Empty(items.Findings());
        Assert.Equal(header, items.One<RemittanceBegun>().Header);
        Assert.Equal(claims, items.OfType<RemittanceClaimRead>().Select(read => read.Claim));
        Assert.Equal(adjustments, Rewriting.Adjustments(items));
    }).Check(Thorough);

    private static Envelope EnvelopeOf(int seed) => new("EXSUBMIT", "EXCLRHOUSE", new DateOnly(2026, 10, 2), new TimeOnly(9, 15), (seed % 999_999_999) + 1, seed % 2 == 0)
    {
        LineFeeds = seed % 3 == 0,
        Delimiters = seed % 5 == 0 ? new Delimiters(0x1D, 0x1F, 0x1E, 0x1C) : Delimiters.Default,
    };

    private static List<X12Item> Read(ArrayBufferWriter<byte> output) => Sample.ReadAsync(output.WrittenSpan.ToArray()).GetAwaiter().GetResult();
}
