// A small bot of discord.js, unchanged: it registers a command, answers it, handles a button and a form.
// Its modules lie in the folder FOREIGN_MODULES; where the playground is, and the token, are in the
// environment too.

import { createRequire } from "node:module";

const require = createRequire(`${process.env.FOREIGN_MODULES}/`);
const { Client, Events, REST, ActionRowBuilder, ButtonBuilder, ButtonStyle, EmbedBuilder, MessageFlags, ModalBuilder, SlashCommandBuilder, TextInputBuilder, TextInputStyle } = require("discord.js");

const client = new Client({ intents: [], rest: { ...REST.DefaultOptions, api: `${process.env.FOREIGN_API}/api` } });

client.once(Events.ClientReady, () => client.application.commands.set([
  new SlashCommandBuilder().setName("greet").setDescription("Greets somebody")
    .addStringOption((it) => it.setName("name").setDescription("Whom").setRequired(true).setAutocomplete(true)),
]));

client.on(Events.InteractionCreate, async (it) => {
  if (it.isAutocomplete()) {
    await it.respond([{ name: `${it.options.getFocused()}!`, value: it.options.getFocused() }]);
  } else if (it.isChatInputCommand()) {
    const button = new ButtonBuilder().setCustomId("more").setLabel("Say more").setStyle(ButtonStyle.Primary);
    const embed = new EmbedBuilder().setTitle(`Hello, ${it.options.getString("name")}`).setColor(0x1f77b4);
    await it.deferReply();
    await it.editReply({ embeds: [embed], components: [new ActionRowBuilder().addComponents(button)] });
  } else if (it.isButton()) {
    const field = new TextInputBuilder().setCustomId("words").setLabel("Words").setStyle(TextInputStyle.Short);
    await it.showModal(new ModalBuilder().setCustomId("form").setTitle("Say more").addComponents(new ActionRowBuilder().addComponents(field)));
  } else if (it.isModalSubmit()) {
    await it.reply({ content: `You said: ${it.fields.getTextInputValue("words")}`, flags: MessageFlags.Ephemeral });
    await it.followUp({ content: `${it.user.username} said more.` });
  }
});

process.on("SIGTERM", () => client.destroy().then(() => process.exit(0)));
client.login(process.env.FOREIGN_TOKEN);
