using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Acknowledgments;

/// <summary>A 277CA, as the simulated clearinghouse answers with it. Levels are numbered and linked here.</summary>
internal sealed class ClaimAcknowledgmentWriter(SegmentSink sink)
{
    private int _level;

    public void Write(ClaimAcknowledgment answer)
    {
        var header = answer.Header;
        sink.Loop = "";
        sink.Begin("BHT").Code("0085").Code("08").Required(header.Reference, 50).Element(header.Date).Code(Values.Text(header.Time)).Code("TH").End();
        sink.Loop = "2000A";
        var source = Level(null, "20", true);
        sink.Name(header.SourceCode, header.Source);
        Trace("1", header.Trace);
        sink.Date("050", header.ReceivedOn);
        sink.Date("009", header.ProcessedOn);
        foreach (var receiver in answer.Receivers)
            Receiver(receiver, source);
    }

    private void Receiver(ReceiverStatus receiver, int above)
    {
        sink.Loop = "2000B";
        var level = Level(above, "21", receiver.Providers.Count > 0);
        sink.Name("41", receiver.Receiver);
        Trace("2", receiver.BatchReference);
        Report(receiver.Report);
        foreach (var provider in receiver.Providers)
            Provider(provider, level);
    }

    private void Provider(ProviderStatus provider, int above)
    {
        sink.Loop = "2000C";
        var level = Level(above, "19", provider.Claims.Count > 0);
        sink.Name("85", provider.Provider);
        Trace("1", provider.Trace);
        Report(provider.Report);
        foreach (var claim in provider.Claims)
            Claim(claim, level);
    }

    private void Claim(AcknowledgedClaim claim, int above)
    {
        (sink.Loop, sink.Subject) = ("2000D", claim.Id);
        sink.Begin("HL").Element(++_level).Element(above).Code("PT").End();
        sink.Name("QC", claim.Patient);
        sink.Begin("TRN").Code("2").Required(claim.Id, 50).End();
        Statuses(claim.Statuses);
        sink.References(claim.References);
        sink.Date("472", claim.ServiceDate);
        foreach (var line in claim.Lines)
        {
            sink.Begin("SVC").Procedure(line.Procedure).Element(line.Charge).Skip(4).Element(line.Units).End();
            Statuses(line.Statuses);
            sink.References(line.References);
            sink.Date("472", line.ServiceDate);
        }

        sink.Subject = "";
    }

    private int Level(int? above, string code, bool hasChildren)
    {
        sink.Begin("HL").Element(++_level);
        if (above is { } parent)
            sink.Element(parent);
        else
            sink.Skip();
        sink.Code(code).Code(hasChildren ? "1" : "0").End();
        return _level;
    }

    private void Trace(string type, string? trace)
    {
        if (!string.IsNullOrEmpty(trace))
            sink.Begin("TRN").Code(type).Element(trace, 50).End();
    }

    private void Report(StatusReport report)
    {
        Statuses(report.Statuses);
        sink.References(report.References);
        foreach (var quantity in report.Quantities)
            sink.Begin("QTY").Required(quantity.Qualifier, 2).Element((decimal?)quantity.Quantity).End();
        foreach (var amount in report.Amounts)
            sink.Amount(amount.Qualifier, amount.Amount);
    }

    private void Statuses(ValueList<ClaimStatus> statuses)
    {
        foreach (var status in statuses)
            Status(status);
    }

    private void Status(ClaimStatus status)
    {
        sink.Begin("STC");
        Code(status.Codes, 0);
        sink.Element(status.On).Element(status.Action, 2).Element(status.Charge).Skip(5);
        Code(status.Codes, 1);
        Code(status.Codes, 2);
        sink.Element(status.Message, 264).End();
        if (status.Codes.Count is < 1 or > 3)
            sink.Refuse("C-143", null, $"There are {status.Codes.Count} status codes.", "Give one to three.");
    }

    private void Code(ValueList<StatusCode> codes, int at)
    {
        if (at < codes.Count)
            sink.Component(codes[at].Category, isFirst: true, most: 3).Component(codes[at].Status, most: 3).Component(codes[at].Entity, most: 3);
        else
            sink.Skip();
    }
}
