using System.Buffers;
using System.Globalization;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Envelopes;

/// <summary>Writes one interchange with one group. Counts and control numbers of trailers are what was written; nobody gives them.</summary>
internal sealed class InterchangeWriter(IBufferWriter<byte> output, Envelope envelope)
{
    private const int LargestControl = 999_999_999;

    private TransactionType? _type;
    private int _sets;

    public SegmentSink Sink { get; } = new(output, envelope.Delimiters, envelope.LineFeeds);

    public void Open(TransactionType? type)
    {
        OpenInterchange();
        _type = type;
        if (type is null)
            return;
        Sink.Begin("GS").Code(type.GroupCode).Required(envelope.Sender, 15).Required(envelope.Receiver, 15);
        Sink.Element(envelope.Date).Code(Values.Text(envelope.Time)).Element(envelope.Control).Code("X").Code(type.Version).End();
    }

    public void OpenSet()
    {
        Sink.Count = 0;
        _sets++;
        Sink.Begin("ST").Code(_type!.Set).Code(SetControl).Code(_type.NamesVersion ? _type.Version : "").End();
    }

    public void CloseSet()
    {
        (Sink.Loop, Sink.Subject) = ("", "");
        Sink.Begin("SE").Element(Sink.Count + 1).Code(SetControl).End();
    }

    public IReadOnlyList<FieldFinding> Close()
    {
        if (_type is not null)
            Sink.Begin("GE").Element(_sets).Element(envelope.Control).End();
        Sink.Begin("IEA").Code(_type is null ? "0" : "1").Code(Control).End();
        return Sink.Findings;
    }

    private string SetControl => _sets.ToString("0000", CultureInfo.InvariantCulture);

    private string Control => envelope.Control.ToString("000000000", CultureInfo.InvariantCulture);

    private void OpenInterchange()
    {
        var sink = Sink.Begin("ISA");
        if (!envelope.Delimiters.AreUsable || envelope.Delimiters.Repetition == 0)
            sink.Refuse("C-030", envelope.Delimiters.ToString(), "The delimiters are not four different signs.", "Use * : ^ ~.");
        if (envelope.Control is < 1 or > LargestControl)
            sink.Refuse("C-034", Control, "The control number has more or less than nine digits.", "Give a number of 1 to 999,999,999.");
        sink.Code("00").Code(new string(' ', 10)).Code("00").Code(new string(' ', 10));
        Party(envelope.SenderQualifier, envelope.Sender);
        Party(envelope.ReceiverQualifier, envelope.Receiver);
        sink.Code(envelope.Date.ToString("yyMMdd", CultureInfo.InvariantCulture)).Code(Values.Text(envelope.Time));
        sink.Code(Sign(envelope.Delimiters.Repetition)).Code("00501").Code(Control);
        sink.Code(envelope.WantsAcknowledgment ? "1" : "0").Code(envelope.IsTest ? "T" : "P").Code(Sign(envelope.Delimiters.Component)).End();
    }

    /// <summary>Fixed width, so the ISA has 106 characters whoever writes to whom (C-031).</summary>
    private void Party(string qualifier, string id)
    {
        Sink.Required(qualifier, 2);
        if (qualifier.Length != 2)
            Sink.Refuse("C-031", qualifier, "The qualifier has not two characters.", "Give two, usually ZZ.");
        Sink.Required(id, 15);
        Sink.Pad(15 - id.Length);
    }

    private static string Sign(byte sign) => sign == 0 ? "" : ((char)sign).ToString();
}
