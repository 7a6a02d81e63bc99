using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.X12;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.Billing.Submissions.Inbound;

/// <summary>Reads a file through before anything of it is used, so that a mistake on its last line leaves nothing of its first behind.</summary>
internal static class InboundInspection
{
    public static async Task<InboundLook> LookAsync(Stream content, CancellationToken cancellationToken)
    {
        var seen = new Seen();
        try
        {
            await foreach (var item in X12File.ReadAsync(content, cancellationToken: cancellationToken))
                seen.Take(item);
        }
        catch (InvalidDataException)
        {
            seen.Problem = "The file cannot be read to its end. Ask the sender for it anew.";
        }

        return seen.ToLook();
    }

    private sealed class Seen
    {
        private readonly HashSet<InboundKind> _kinds = [];
        private InterchangeHeader? _interchange;
        private GroupHeader? _group;
        private TransactionHeader? _set;
        private bool _testsDiffer;

        public string? Problem { get; set; }

        public void Take(X12Item item)
        {
            switch (item)
            {
                // A sign outside the set is somebody's broken name or a broken line; what stands beside it cannot be trusted either.
                case FindingMet { Finding: { } finding } when finding.Severity == Severity.Error || finding.Code == FindingCode.ForeignCharacter:
                    Problem ??= WordsOf(finding);
                    break;
                case InterchangeBegun begun:
                    _testsDiffer |= _interchange is { } first && (first.IsTest, first.Receiver) != (begun.Header.IsTest, begun.Header.Receiver);
                    _interchange ??= begun.Header;
                    break;
                case GroupBegun begun:
                    _group ??= begun.Header;
                    break;
                case TransactionBegun begun:
                    _set ??= begun.Header;
                    Add(begun.Header.Kind);
                    break;
                case InterchangeAcknowledged:
                    _kinds.Add(InboundKind.Interchange);
                    break;
                case TransactionEnded { IsSound: false } or GroupEnded { IsSound: false } or InterchangeEnded { IsSound: false }:
                    Problem ??= "A part of the file is not closed or does not count what it has. Ask the sender for it anew.";
                    break;
            }
        }

        public InboundLook ToLook() => new(
            _kinds.Count == 1 ? _kinds.Single() : InboundKind.Unknown, _interchange?.Sender, _interchange?.Receiver, _interchange?.Control, _group?.Control, _set?.Control,
            _interchange?.Date, _interchange?.IsTest == true, Problem ?? Unusable());

        private string? Unusable() => _kinds.Count switch
        {
            0 => "The file holds no answer: neither TA1, 999, 277CA, 835 nor 271. Look at what the clearinghouse put into the folder.",
            > 1 => $"The file holds several kinds at once ({string.Join(", ", _kinds.Order().Select(InboundWords.Of))}). Ask the sender for each in a file of its own.",
            _ when _kinds.Contains(InboundKind.Unknown) => "The file holds claims (837P) or questions (270), which only leave here. Look at whose folder this is.",
            _ when _testsDiffer => "The file joins interchanges of test and production, or for several receivers. Ask the sender for each in a file of its own.",
            _ => null,
        };

        private void Add(TransactionKind kind) => _kinds.Add(kind switch
        {
            TransactionKind.FunctionalAcknowledgment => InboundKind.Functional,
            TransactionKind.ClaimAcknowledgment => InboundKind.Claims,
            TransactionKind.Remittance => InboundKind.Remittance,
            TransactionKind.EligibilityAnswer => InboundKind.Eligibility,
            _ => InboundKind.Unknown,
        });

        /// <summary>With the place and without the value.</summary>
        private static string WordsOf(Finding finding) => $"{finding.Problem} ({finding.Place}) {finding.Fix}";
    }
}

internal static class InboundWords
{
    public static string Of(InboundKind kind) => kind switch
    {
        InboundKind.Interchange => "TA1",
        InboundKind.Functional => "999",
        InboundKind.Claims => "277CA",
        InboundKind.Remittance => "835",
        InboundKind.Eligibility => "271",
        _ => "837P",
    };
}
