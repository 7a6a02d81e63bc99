using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Acknowledgments;

/// <summary>999: AK1, a response for each transaction set, AK9.</summary>
internal sealed class FunctionalAcknowledgmentParser(Reading reading) : TransactionParser(reading)
{
    private readonly List<SegmentError> _errors = [];
    private readonly List<ElementError> _elements = [];
    private readonly List<ErrorContext> _segmentContexts = [];
    private readonly List<ErrorContext> _elementContexts = [];
    private AcknowledgedGroup? _group;
    private TransactionResponse? _response;
    private SegmentError? _segment;
    private ElementError? _element;
    private Place _place;
    private int _answered;
    private int _accepted;
    private int _rejected;
    private bool _isAnswered;

    public override void Finish()
    {
        if (!_isAnswered || _response is not null)
            Reading.Error(FindingCode.Missing, 0, default, "The acknowledgment ends before it has answered.", "Ask the sender for the file anew.");
    }

    protected override void Take(in Segment segment)
    {
        switch (segment.Tag)
        {
            case Tag.Ak1 when _group is null: OpenGroup(segment); break;
            case Tag.Ak2 when _group is not null && _response is null && !_isAnswered: OpenResponse(segment); break;
            case Tag.Ik3 when _response is not null: OpenSegment(segment); break;
            case Tag.Ik4 when _segment is not null: OpenElement(segment); break;
            case Tag.Ctx when _segment is not null: TakeContext(segment); break;
            case Tag.Ik5 when _response is not null: CloseResponse(segment); break;
            case Tag.Ak9 when _group is not null && _response is null && !_isAnswered: CloseGroup(segment); break;
            default: Unexpected(segment); break;
        }
    }

    private void OpenGroup(in Segment segment)
    {
        _group = new AcknowledgedGroup(Required(segment, 1), Required(segment, 2), Optional(segment, 3));
        Yield(new GroupAcknowledgmentBegun(_group));
    }

    private void OpenResponse(in Segment segment)
    {
        _place = Reading.Here;
        _response = new TransactionResponse(Required(segment, 1), Required(segment, 2), Optional(segment, 3), "");
    }

    private void OpenSegment(in Segment segment)
    {
        CloseSegment();
        _segment = new SegmentError(Required(segment, 1), Number(segment, 2) ?? 0, Optional(segment, 3), Optional(segment, 4));
    }

    private void OpenElement(in Segment segment)
    {
        CloseElement();
        _element = new ElementError(Number(segment, 1) ?? 0, Number(segment, 1, 2), Number(segment, 1, 3), Optional(segment, 2), Required(segment, 3)) { BadValue = Optional(segment, 4) };
    }

    private void TakeContext(in Segment segment)
    {
        var context = new ErrorContext(Text(segment, 1, 1), Optional(segment, 1, 2), Optional(segment, 2), Number(segment, 3), Optional(segment, 4));
        (_element is null ? _segmentContexts : _elementContexts).Add(context);
    }

    private void CloseResponse(in Segment segment)
    {
        CloseSegment();
        var response = _response! with { Status = Required(segment, 1), Codes = Codes(segment, 2, 6), Errors = _errors.TakeAll() };
        if (response.Outcome == AcknowledgmentOutcome.Unknown)
            Reading.Error(FindingCode.BadValue, 1, segment[1], "It says neither accepted nor rejected.", "Treat the transaction set as unanswered and ask the receiver.");
        _response = null;
        _answered++;
        _accepted += IsAccepted(response.Outcome) ? 1 : 0;
        _rejected += response.Outcome == AcknowledgmentOutcome.Rejected ? 1 : 0;
        Yield(new TransactionAcknowledged(_group!, response, _place));
    }

    private void CloseGroup(in Segment segment)
    {
        var response = new GroupResponse(Required(segment, 1), Count(segment, 2), Count(segment, 3), Count(segment, 4)) { Codes = Codes(segment, 5, 9) };
        if (response.Outcome == AcknowledgmentOutcome.Unknown)
            Reading.Error(FindingCode.BadValue, 1, segment[1], "It says neither accepted nor rejected.", "Treat the group as unanswered and ask the receiver.");
        _isAnswered = true;
        Compare(response, segment);
        Yield(new GroupAcknowledged(_group!, response, Reading.Here));
    }

    /// <summary>
    /// The group's answer, its counts and the answers to its transaction sets say the same, or nobody can tell what became of the claims. A set
    /// that is not named was not found fault with, so there may be fewer answers than sets.
    /// </summary>
    private void Compare(GroupResponse response, in Segment segment)
    {
        var (accepted, refused) = (response.Accepted, response.Received - response.Accepted);
        if (accepted > response.Received || response.Received < _answered)
            Contradicts(3, segment, "More transaction sets are accepted or answered than were received.");
        else if (accepted < _accepted || refused < _rejected)
            Contradicts(4, segment, "The count of accepted transaction sets is not what their own answers say.");
        if ((IsAccepted(response.Outcome) && (refused != 0 || _rejected > 0))
            || (response.Outcome == AcknowledgmentOutcome.Rejected && (accepted != 0 || _accepted > 0))
            || (response.Outcome == AcknowledgmentOutcome.PartlyAccepted && (accepted == 0 || refused == 0)))
            Contradicts(1, segment, "The answer to the group is not what its counts and the answers to its transaction sets say.");
    }

    private void Contradicts(int element, in Segment segment, string problem) =>
        Reading.Error(FindingCode.Contradiction, element, segment[element], problem, "Treat the group as unanswered and ask the receiver.");

    private static bool IsAccepted(AcknowledgmentOutcome outcome) => outcome is AcknowledgmentOutcome.Accepted or AcknowledgmentOutcome.AcceptedWithErrors;

    private int Count(in Segment segment, int element)
    {
        if (segment[element].IsEmpty)
            Missing(element);
        return Number(segment, element) ?? 0;
    }

    private ValueList<string> Codes(in Segment segment, int first, int last)
    {
        ValueList<string> codes = [];
        for (var at = first; at <= last; at++)
        {
            if (Optional(segment, at) is { } code)
                codes = codes.With(code);
        }

        return codes;
    }

    private void CloseSegment()
    {
        CloseElement();
        if (_segment is not null)
            _errors.Add(_segment with { Contexts = _segmentContexts.TakeAll(), Elements = _elements.TakeAll() });
        _segment = null;
    }

    private void CloseElement()
    {
        if (_element is not null)
            _elements.Add(_element with { Contexts = _elementContexts.TakeAll() });
        _element = null;
    }
}
