using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Messages;
using CaseManagement.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Messages;

/// <summary>First what others would see, then sending just that.</summary>
public sealed class NewModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Messages";

    [BindProperty]
    [ErrorsOf("MatterId")]
    public string? About { get; set; }

    [BindProperty]
    public Guid? TemplateId { get; set; }

    [BindProperty]
    public Guid? ContactPointId { get; set; }

    [BindProperty]
    [ErrorsOf("LeaveUtc")]
    public DateTimeParts Leave { get; set; } = new();

    /// <summary>The text that the preview showed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public MessageForm Form { get; private set; } = null!;

    public MessagePreview? Preview { get; private set; }

    public IEnumerable<Choice> Matters =>
        Form.Matters.Select(m => new Choice(MessageWords.Value(m.Kind, m.Id), m.What, Hint: $"{MessageWords.Kind(m.Kind)}, {LondonTime.ToLondon(m.AtUtc):ddd d MMM HH:mm}"));

    public IEnumerable<Choice> Templates =>
        Form.Templates.Select(t => new Choice($"{t.Id}", t.Name, Hint: t.NamesService ? $"{t.Text} (says who writes)" : t.Text));

    public IEnumerable<Choice> Ways => Form.Ways.Where(w => w.Why is null)
        .Select(w => new Choice($"{w.ContactPointId}", $"{MessageWords.Channel(w.Channel)}: {w.Display}{(w.Label is null ? "" : $" ({w.Label})")}"));

    public IEnumerable<WayOffered> Refused => Form.Ways.Where(w => w.Why is not null);

    public async Task OnGetAsync(string? about, CancellationToken ct)
    {
        About = about;
        await ReloadAsync(ct);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Form = await Mediator.Send(new GetMessageFormQuery(CaseId), ct);
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Preview = await Mediator.Send(new PreviewPersonMessageQuery(CaseId, Choice()), ct);
        ModelState.Remove(nameof(Seen));
        Seen = Preview.Text;
        await ReloadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        await Mediator.Send(new RemindPersonCommand(CaseId, Choice(), Seen ?? ""), ct);
        TempData.Done("The message leaves at its time, if it is still safe then", "Remind of something else", MessageLinks.Remind(Id));
        return LocalRedirect(MessageLinks.Messages(Id));
    }

    private MessageChoice Choice()
    {
        var (kind, id) = MessageWords.Read(About);
        return new MessageChoice(kind, id, TemplateId, ContactPointId, Leave.ToUtc());
    }
}
