using System.Text.RegularExpressions;
using PracticeSuite.X12;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Envelopes;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>What a clearinghouse and a payer answer, as files.</summary>
internal static partial class Answers
{
    public static string Functional(int group, string status = "A", int control = 301, bool isTest = false, string receiver = "EXSUBMIT", params SegmentError[] errors) =>
        Write(control, isTest, receiver, (output, envelope) => X12Writer.WriteFunctionalAcknowledgment(output, envelope, new FunctionalAcknowledgment(
            new AcknowledgedGroup("HC", $"{group}", "005010X222A1"),
            [new TransactionResponse("837", "0001", "005010X222A1", status) { Codes = status == "R" ? ["5"] : [], Errors = ValueList.Of(errors) }],
            new GroupResponse(status, 1, 1, status == "R" ? 0 : 1))));

    /// <summary>A 999 to a file of questions.</summary>
    /// <param name="sets">What became of each, by ST02; none = the group alone.</param>
    public static string Questions(int group, string status, params (int Set, string Status)[] sets) => Write(302, false, "EXSUBMIT", (output, envelope) =>
        X12Writer.WriteFunctionalAcknowledgment(output, envelope, new FunctionalAcknowledgment(
            new AcknowledgedGroup("HS", $"{group}", "005010X279A1"),
            ValueList.Of(sets.Select(set => new TransactionResponse("270", $"{set.Set:0000}", "005010X279A1", set.Status) { Codes = set.Status == "R" ? ["5"] : [] })),
            new GroupResponse(status, Math.Max(1, sets.Length), Math.Max(1, sets.Length), sets.Count(set => set.Status != "R")))));

    public static string Interchange(int answered, string status, int control = 201, string note = "024") => Write(control, false, "EXSUBMIT", (output, envelope) =>
        X12Writer.WriteInterchangeAcknowledgment(output, envelope, new InterchangeAcknowledgment($"{answered:000000000}", new DateOnly(2026, 10, 9), new TimeOnly(12, 0), status, status == "R" ? note : "000")));

    /// <param name="said">CLM01, category, status, action and the payer's number.</param>
    public static string Claims(
        string batch, IReadOnlyList<(string Id, string Category, string Status, string Action, string? Number)> said, string source = "PR", int control = 401, bool isTest = false,
        string batchAction = "WQ", string? providerAction = null) => Write(control, isTest, "EXSUBMIT", (output, envelope) =>
        X12Writer.WriteClaimAcknowledgment(output, envelope, new ClaimAcknowledgment(
            new ClaimAcknowledgmentHeader("EX277A", new DateOnly(2026, 10, 12), new TimeOnly(9, 30), source, EntityName.Organization("PAYER", "PI", "EXMAC"), "TRACE1", new DateOnly(2026, 10, 12), new DateOnly(2026, 10, 12)),
            [
                new ReceiverStatus(EntityName.Organization("HARBOR", "46", "EXSUBMIT"), batch)
                {
                    Report = new StatusReport([new ClaimStatus([new StatusCode(batchAction == "U" ? "A3" : "A1", "19", "PR")], new DateOnly(2026, 10, 12), batchAction, null)], [], [], []),
                    Providers = said.Count == 0 && providerAction is null ? [] : [new ProviderStatus(EntityName.Organization("HARBOR", "XX", "1993999998"), "0")
                    {
                        Report = providerAction is null ? StatusReport.Empty : new StatusReport([new ClaimStatus([new StatusCode("A3", "24", "85")], new DateOnly(2026, 10, 12), providerAction, null)], [], [], []),
                        Claims = ValueList.Of(said.Select(Claim)),
                    }],
                },
            ])));

    /// <summary>A group that says nothing of its sets.</summary>
    public static string Group(int group, string status, int control = 301) => Write(control, false, "EXSUBMIT", (output, envelope) =>
        X12Writer.WriteFunctionalAcknowledgment(output, envelope, new FunctionalAcknowledgment(new AcknowledgedGroup("HC", $"{group}", "005010X222A1"), [], new GroupResponse(status, 1, 1, 1))));

    /// <summary>CLM01 of every claim of a file.</summary>
    public static IReadOnlyList<string> ClaimsOf(string file) => [.. ClaimNumbers().Matches(file).Select(match => match.Groups["number"].Value)];

    private static AcknowledgedClaim Claim((string Id, string Category, string Status, string Action, string? Number) said) => new(EntityName.Person("LAST", "FIRST", "MI", "1EG4TE5MK72"), said.Id)
    {
        Statuses = [new ClaimStatus([new StatusCode(said.Category, said.Status, "IL")], new DateOnly(2026, 10, 12), said.Action, null)],
        References = said.Number is { } number ? [new Reference("1K", number), new Reference("D9", $"CH{number}")] : [],
    };

    private static string Write(int control, bool isTest, string receiver, Func<StreamOutput, Envelope, IReadOnlyList<FieldFinding>> write)
    {
        using var file = new MemoryStream();
        using (var output = new StreamOutput(file))
        {
            var refused = write(output, new Envelope("EXCLRHOUSE", receiver, new DateOnly(2026, 10, 12), new TimeOnly(9, 17), control, isTest));
            if (refused.Count > 0)
                throw new InvalidOperationException(refused[0].ToString());
        }

        return System.Text.Encoding.ASCII.GetString(file.ToArray());
    }

    [GeneratedRegex(@"CLM\*(?<number>[A-Z0-9]+)\*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClaimNumbers();
}
