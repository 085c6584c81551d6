using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>The message that a row states, and which column states which of its members.</summary>
internal sealed class RowMessage
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ILookup<string, CsvColumn> ByContainer = CsvColumns.All.ToLookup(column => column.Container);

    private readonly JsonObject _message = [];
    private readonly Dictionary<string, (JsonObject Object, string Path)> _containers = [];
    private readonly Dictionary<string, string> _columns = [];
    private readonly Dictionary<string, string> _advice = [];

    /// <param name="cells">By column; empty ones are not stated.</param>
    public RowMessage(IReadOnlyDictionary<string, string> cells)
    {
        _containers[CsvColumns.Message] = (_message, "");
        Name(CsvColumns.Message, "");
        if (cells.GetValueOrDefault(CsvColumns.Action) != "withdraw")
        {
            // They are always needed: so the fault is that of the member that is missing.
            Container(CsvColumns.Incident);
            Container(CsvColumns.Victim);
        }

        foreach (var column in CsvColumns.All)
        {
            if (cells.GetValueOrDefault(column.Name) is { } cell && !string.IsNullOrWhiteSpace(cell))
            {
                State(column, cell);
            }
        }

        _message["messageId"] ??= MadeUpId.Of(_message);
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(_message, Readable);

    /// <summary>Faults of the message as faults of the row.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> ByColumn(IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> faults) => faults
        .SelectMany(at => at.Value, (at, fault) => (Column: ColumnOf(at.Key), Fault: fault))
        .GroupBy(told => told.Column)
        .ToDictionary(column => column.Key, column => (IReadOnlyList<MessageFault>)[.. column.Select(told => Advised(told.Column, told.Fault))]);

    private void State(CsvColumn column, string cell)
    {
        var reading = CellReading.Of(cell, column.Kind);
        Container(column.Container)[column.Member] = reading.Value;
        if (reading.Advice is { } advice)
        {
            _advice[column.Name] = advice;
        }
    }

    /// <summary>The object of that name, made where it is first needed: of telephones that are left out, the next takes the place.</summary>
    private JsonObject Container(string name)
    {
        if (_containers.TryGetValue(name, out var held))
        {
            return held.Object;
        }

        var dot = name.LastIndexOf('.');
        var parent = Container(dot < 0 ? "" : name[..dot]);
        var parentPath = _containers[dot < 0 ? "" : name[..dot]].Path;
        var member = name[(dot + 1)..];
        var made = new JsonObject();
        if (member.IndexOf('[') is > 0 and var bracket)
        {
            member = member[..bracket];
            if (parent[member] is not JsonArray list)
            {
                parent[member] = list = [];
            }

            list.Add(made);
            member = $"{member}[{list.Count - 1}]";
        }
        else
        {
            parent[member] = made;
        }

        var path = parentPath.Length == 0 ? member : $"{parentPath}.{member}";
        _containers[name] = (made, path);
        Name(name, path);
        return made;
    }

    private void Name(string container, string path)
    {
        foreach (var column in ByContainer[container])
        {
            _columns[column.PathIn(path)] = column.Name;
        }

        if (path.Length > 0)
        {
            _columns[path] = CsvColumns.OfObjects.GetValueOrDefault(path) ?? ByContainer[container].First().Name;
        }
    }

    /// <summary>The nearest that there is a column for; "" for the row as a whole.</summary>
    private string ColumnOf(string path)
    {
        while (path.Length > 0)
        {
            if (_columns.TryGetValue(path, out var column))
            {
                return column;
            }

            path = path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)];
        }

        return "";
    }

    private MessageFault Advised(string column, MessageFault fault) =>
        fault.Code == FaultCode.Type && _advice.TryGetValue(column, out var advice) ? fault with { Message = advice } : fault;
}
