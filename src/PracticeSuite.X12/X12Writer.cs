using System.Buffers;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Eligibility;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.X12;

/// <summary>
/// Writes whole interchanges. Control numbers, counts and envelopes follow from what is written, so a caller cannot get them wrong. What comes
/// back is what was refused: then the output ends before the first segment that was, has no trailer, and is to be thrown away.
/// </summary>
public static class X12Writer
{
    /// <summary>837P: a transaction set for each batch (C-037).</summary>
    public static IReadOnlyList<FieldFinding> WriteClaims(IBufferWriter<byte> output, Envelope envelope, params ReadOnlySpan<ClaimBatch> batches)
    {
        var file = new InterchangeWriter(output, envelope);
        file.Open(TransactionType.Claims);
        RefuseNothing(file, batches.Length);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var batch in batches)
            WriteBatch(new ClaimBatchWriter(file, ids, batch.Header), batch.Claims);
        return file.Close();
    }

    /// <summary>837P of one batch, whose claims are asked for one by one and written at once.</summary>
    public static IReadOnlyList<FieldFinding> WriteClaims(IBufferWriter<byte> output, Envelope envelope, ClaimBatchHeader header, IEnumerable<ProfessionalClaim> claims)
    {
        var file = new InterchangeWriter(output, envelope);
        file.Open(TransactionType.Claims);
        WriteBatch(new ClaimBatchWriter(file, new(StringComparer.Ordinal), header), claims);
        return file.Close();
    }

    /// <summary>The same from a source that is waited for, to a stream that is: with <see cref="StreamOutput"/> as asynchronous, no thread waits for either.</summary>
    public static async Task<IReadOnlyList<FieldFinding>> WriteClaimsAsync(
        StreamOutput output, Envelope envelope, ClaimBatchHeader header, IAsyncEnumerable<ProfessionalClaim> claims, CancellationToken cancellationToken = default)
    {
        var file = new InterchangeWriter(output, envelope);
        file.Open(TransactionType.Claims);
        var batch = new ClaimBatchWriter(file, new(StringComparer.Ordinal), header);
        await foreach (var claim in claims.WithCancellation(cancellationToken))
        {
            if (!batch.Take(claim))
                break;
            if (output.IsFilling)
                await output.FlushAsync(cancellationToken);
        }

        batch.Close();
        return file.Close();
    }

    public static IReadOnlyList<FieldFinding> WriteFunctionalAcknowledgment(IBufferWriter<byte> output, Envelope envelope, params ReadOnlySpan<FunctionalAcknowledgment> answers)
    {
        var file = new InterchangeWriter(output, envelope);
        file.Open(TransactionType.Functional);
        RefuseNothing(file, answers.Length);
        foreach (var answer in answers)
        {
            file.OpenSet();
            FunctionalAcknowledgmentWriter.Write(file.Sink, answer);
            file.CloseSet();
        }

        return file.Close();
    }

    /// <summary>TA1, which stands outside groups.</summary>
    public static IReadOnlyList<FieldFinding> WriteInterchangeAcknowledgment(IBufferWriter<byte> output, Envelope envelope, InterchangeAcknowledgment answer)
    {
        var file = new InterchangeWriter(output, envelope);
        file.Open(null);
        file.Sink.Begin("TA1").Required(answer.Control, 9).Code(answer.Date.ToString("yyMMdd", System.Globalization.CultureInfo.InvariantCulture));
        file.Sink.Code(Syntax.Values.Text(answer.Time)).Required(answer.Status, 1).Required(answer.Note, 3).End();
        return file.Close();
    }

    public static IReadOnlyList<FieldFinding> WriteClaimAcknowledgment(IBufferWriter<byte> output, Envelope envelope, params ReadOnlySpan<ClaimAcknowledgment> answers)
    {
        var file = new InterchangeWriter(output, envelope);
        file.Open(TransactionType.ClaimAnswers);
        RefuseNothing(file, answers.Length);
        foreach (var answer in answers)
        {
            file.OpenSet();
            new ClaimAcknowledgmentWriter(file.Sink).Write(answer);
            file.CloseSet();
        }

        return file.Close();
    }

    /// <summary>835. The claims are asked for one by one and written at once, so their number is nobody's memory.</summary>
    public static IReadOnlyList<FieldFinding> WriteRemittance(
        IBufferWriter<byte> output, Envelope envelope, RemittanceHeader header, IEnumerable<RemittanceClaim> claims, IReadOnlyList<ProviderAdjustment> adjustments)
    {
        var file = new InterchangeWriter(output, envelope);
        file.Open(TransactionType.Remittances);
        file.OpenSet();
        var writer = new RemittanceWriter(file.Sink);
        writer.Header(header);
        var hasClaims = false;
        foreach (var claim in claims)
        {
            if (!hasClaims)
                writer.ClaimsBegin();
            hasClaims = true;
            writer.Claim(claim);
        }

        writer.ProviderAdjustments(adjustments);
        file.CloseSet();
        return file.Close();
    }

    /// <summary>270: a transaction set for each question (C-345).</summary>
    public static IReadOnlyList<FieldFinding> WriteEligibilityInquiries(IBufferWriter<byte> output, Envelope envelope, params ReadOnlySpan<EligibilityInquiry> inquiries)
    {
        var file = new InterchangeWriter(output, envelope);
        file.Open(TransactionType.EligibilityInquiries);
        RefuseNothing(file, inquiries.Length);
        foreach (var inquiry in inquiries)
        {
            file.OpenSet();
            new EligibilityWriter(file.Sink).Write(inquiry);
            file.CloseSet();
        }

        return file.Close();
    }

    /// <summary>271, as the simulated payer answers.</summary>
    public static IReadOnlyList<FieldFinding> WriteEligibilityAnswers(IBufferWriter<byte> output, Envelope envelope, params ReadOnlySpan<EligibilityAnswer> answers)
    {
        var file = new InterchangeWriter(output, envelope);
        file.Open(TransactionType.EligibilityAnswers);
        RefuseNothing(file, answers.Length);
        foreach (var answer in answers)
        {
            file.OpenSet();
            new EligibilityWriter(file.Sink).Write(answer);
            file.CloseSet();
        }

        return file.Close();
    }

    private static void WriteBatch(ClaimBatchWriter batch, IEnumerable<ProfessionalClaim> claims)
    {
        foreach (var claim in claims)
        {
            if (!batch.Take(claim))
                break;
        }

        batch.Close();
    }

    /// <summary>A group without a transaction set is none that a receiver takes.</summary>
    private static void RefuseNothing(InterchangeWriter file, int sets)
    {
        if (sets == 0)
            file.Sink.Begin("ST").Refuse("C-032", null, "There is nothing to send.", "Give at least one transaction set.");
    }
}
