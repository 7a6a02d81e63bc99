using System.Buffers;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Eligibility;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.X12.Tests;

/// <summary>Writes anew what was read, from the typed items alone.</summary>
internal static class Rewriting
{
    public static (byte[] Bytes, IReadOnlyList<FieldFinding> Findings) Write(IReadOnlyList<X12Item> items, bool lineFeeds = true)
    {
        var output = new ArrayBufferWriter<byte>();
        var envelope = EnvelopeOf(items.One<InterchangeBegun>().Header, lineFeeds);
        var findings = items.OfType<TransactionBegun>().FirstOrDefault()?.Header.Kind switch
        {
            TransactionKind.ProfessionalClaims => X12Writer.WriteClaims(output, envelope, Batch(items)),
            TransactionKind.FunctionalAcknowledgment => X12Writer.WriteFunctionalAcknowledgment(output, envelope, Functional(items)),
            TransactionKind.ClaimAcknowledgment => X12Writer.WriteClaimAcknowledgment(output, envelope, Answer(items)),
            TransactionKind.Remittance => X12Writer.WriteRemittance(output, envelope, items.One<RemittanceBegun>().Header, items.OfType<RemittanceClaimRead>().Select(one => one.Claim), Adjustments(items)),
            TransactionKind.EligibilityInquiry => X12Writer.WriteEligibilityInquiries(output, envelope, [.. items.OfType<EligibilityAsked>().Select(one => one.Inquiry)]),
            TransactionKind.EligibilityAnswer => X12Writer.WriteEligibilityAnswers(output, envelope, [.. items.OfType<EligibilityAnswered>().Select(one => one.Answer)]),
            _ => X12Writer.WriteInterchangeAcknowledgment(output, envelope, items.One<InterchangeAcknowledged>().Acknowledgment),
        };
        return (output.WrittenSpan.ToArray(), findings);
    }

    public static Envelope EnvelopeOf(InterchangeHeader header, bool lineFeeds) =>
        new(header.Sender, header.Receiver, header.Date, header.Time, int.Parse(header.Control, System.Globalization.CultureInfo.InvariantCulture), header.IsTest)
        {
            SenderQualifier = header.SenderQualifier,
            ReceiverQualifier = header.ReceiverQualifier,
            WantsAcknowledgment = header.WantsAcknowledgment,
            Delimiters = header.Delimiters,
            LineFeeds = lineFeeds,
        };

    public static ClaimBatch Batch(IReadOnlyList<X12Item> items) => new(items.One<ClaimBatchBegun>().Header, [.. items.OfType<ClaimRead>().Select(one => one.Claim)]);

    public static FunctionalAcknowledgment Functional(IReadOnlyList<X12Item> items) => new(
        items.One<GroupAcknowledgmentBegun>().Group, ValueList.Of(items.OfType<TransactionAcknowledged>().Select(one => one.Response)), items.One<GroupAcknowledged>().Response);

    public static IReadOnlyList<ProviderAdjustment> Adjustments(IReadOnlyList<X12Item> items) => [.. items.OfType<ProviderAdjustmentRead>().Select(one => one.Adjustment)];

    /// <summary>Receivers with the providers and claims that were read after them.</summary>
    public static ClaimAcknowledgment Answer(IReadOnlyList<X12Item> items)
    {
        var receivers = new List<ReceiverStatus>();
        foreach (var item in items)
        {
            if (item is ReceiverStatusRead receiver)
                receivers.Add(receiver.Status);
            else if (item is ProviderStatusRead provider)
                receivers[^1] = receivers[^1] with { Providers = [.. receivers[^1].Providers, provider.Status] };
            else if (item is ClaimAcknowledged claim)
                receivers[^1] = receivers[^1] with { Providers = [.. receivers[^1].Providers.SkipLast(1), WithClaim(receivers[^1].Providers[^1], claim.Claim)] };
        }

        return new ClaimAcknowledgment(items.One<ClaimAcknowledgmentBegun>().Header, [.. receivers]);
    }

    private static ProviderStatus WithClaim(ProviderStatus provider, AcknowledgedClaim claim) => provider with { Claims = [.. provider.Claims, claim] };
}
