namespace PracticeSuite.X12.Professional;

/// <summary>One ST to SE of an 837P: who sends what to whom (loops 1000A and 1000B, C-050 to C-054).</summary>
/// <param name="Reference">BHT03, at most 30 characters; a 277CA answers with it.</param>
/// <param name="IsReissue">BHT02 18: a lost file sent anew.</param>
public sealed record ClaimBatchHeader(string Reference, DateOnly Date, TimeOnly Time, bool IsReissue, Submitter Submitter, Receiver Receiver);

/// <summary>Who sends (NM1*41, PER*IC).</summary>
/// <param name="Id">The id that the clearinghouse gave.</param>
/// <param name="Phone">Ten digits.</param>
public sealed record Submitter(string Name, string Id, string ContactName, string? Phone, string? Email = null, string? Fax = null);

/// <summary>Who gets it (NM1*40).</summary>
public sealed record Receiver(string Name, string Id);

/// <summary>A batch with its claims, in the order in which they are written.</summary>
public sealed record ClaimBatch(ClaimBatchHeader Header, IReadOnlyList<ProfessionalClaim> Claims);
