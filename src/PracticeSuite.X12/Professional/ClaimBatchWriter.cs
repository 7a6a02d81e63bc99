using PracticeSuite.X12.Envelopes;

namespace PracticeSuite.X12.Professional;

/// <summary>One transaction set of claims, written claim by claim, so that who has them from a database need not hold them all.</summary>
internal sealed class ClaimBatchWriter
{
    private readonly InterchangeWriter _file;
    private readonly ClaimWriter _writer;
    private int _claims;

    /// <param name="ids">The claims' numbers that stand in the file already (C-080).</param>
    public ClaimBatchWriter(InterchangeWriter file, HashSet<string> ids, ClaimBatchHeader header)
    {
        (_file, _writer) = (file, new ClaimWriter(file.Sink, ids));
        file.OpenSet();
        _writer.Header(header);
    }

    /// <summary>False where there is no room for it, so that nobody goes on asking for more.</summary>
    public bool Take(ProfessionalClaim claim)
    {
        if (++_claims > ClaimLimits.Claims)
        {
            Refuse($"The batch has more than {ClaimLimits.Claims} claims.");
            return false;
        }

        _writer.Claim(claim);
        return true;
    }

    public void Close()
    {
        if (_claims == 0)
            Refuse("The batch has no claims.");
        _file.CloseSet();
    }

    private void Refuse(string problem)
    {
        (_file.Sink.Loop, _file.Sink.Subject) = ("2300", "");
        _file.Sink.Begin("CLM").Refuse("C-037", null, problem, $"Give 1 to {ClaimLimits.Claims}.");
    }
}
